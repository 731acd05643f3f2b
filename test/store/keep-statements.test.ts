import Database from 'libsql';
import { keepStatements } from '../../src/store/sqlite/keep-statements';

const INSERT = 'insert into things (name) values (?)';

let database: Database.Database;
let prepared: string[];

beforeEach(() => {
  database = new Database(':memory:');
  database.exec('create table things (name text unique)');
  prepared = [];
});
afterEach(() => database.close());

const start = () =>
  keepStatements((sql) => {
    prepared.push(sql);
    return database.prepare(sql);
  });

describe('statements of SQLite', () => {
  it('are prepared once, and take other values each time', () => {
    const prepare = start();
    for (const name of ['a', 'b', 'c']) prepare(INSERT).run([name]);
    expect(prepare('select name from things order by name').all([])).toMatchObject([
      { name: 'a' },
      { name: 'b' },
      { name: 'c' },
    ]);
    expect(prepared).toEqual([INSERT, 'select name from things order by name']);
  });

  it('are let go where they failed', () => {
    const prepare = start();
    prepare(INSERT).run(['a']);
    expect(() => prepare(INSERT).run(['a'])).toThrow(/UNIQUE/);
    prepare(INSERT).run(['b']);
    expect(prepared).toEqual([INSERT, INSERT]);
  });

  it('do not pile up', () => {
    const prepare = start();
    for (let number = 0; number < 500; number += 1) prepare(`select ${number}`).all([]);
    prepare('select 499').all([]);
    prepare('select 0').all([]);
    expect(prepared).toHaveLength(501);
  });

  it('see a table as it is after others changed it', () => {
    const prepare = start();
    expect(prepare('select * from things').all([])).toEqual([]);
    database.exec('alter table things add column size integer default 1');
    prepare(INSERT).run(['a']);
    expect(prepare('select * from things').all([])).toMatchObject([{ name: 'a', size: 1 }]);
  });
});
