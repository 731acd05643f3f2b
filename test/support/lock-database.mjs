// Holds the SQLite file named on the command line for itself alone, until its standard input ends.
import Database from 'libsql';

const database = new Database(process.argv[2]);
database.exec('begin exclusive');
process.stdout.write('locked\n');
process.stdin.resume();
process.stdin.on('end', () => {
  database.exec('rollback');
  database.close();
});
