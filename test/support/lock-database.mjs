// Holds the SQLite file named on the command line for itself alone, until its standard input ends.
import Database from 'libsql';

// Another program may be writing just now.
const database = new Database(process.argv[2], { timeout: 30_000 });
database.exec('begin exclusive');
process.stdout.write('locked\n');
process.stdin.resume();
process.stdin.on('end', () => {
  database.exec('rollback');
  database.close();
});
