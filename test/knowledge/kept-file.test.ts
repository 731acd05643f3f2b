import { readdirSync, truncateSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { keepFile, readKept } from '../../src/knowledge/kept-file';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;

beforeEach(() => {
  folder = createTempFolder();
});

afterEach(() => {
  folder.remove();
});

/** A file that takes so many megabytes by its length, though none on the disk, and was used so many days ago. */
function put(name: string, megabytes: number, daysAgo: number): string {
  const file = folder.write(name, '');
  truncateSync(file, megabytes * 1_000_000);
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  utimesSync(file, at, at);
  return file;
}

const keepNew = () => keepFile(path.join(folder.path, 'new.model'), 'x');

const names = () => readdirSync(folder.path).sort();

describe('what is kept for the next start', () => {
  it('stays beside many small files', () => {
    put('shipped.model', 20, 9);
    for (let count = 0; count < 30; count += 1) put(`small-${count}.model`, 0, 1);
    keepNew();
    expect(names()).toHaveLength(32);
  });

  it('gives way, what was used longest ago first, when all together take too much', () => {
    put('older.model', 300, 3);
    put('old.model', 300, 2);
    keepNew();
    expect(names()).toEqual(['new.model', 'old.model']);
  });

  it('stays when it was read since', () => {
    const older = put('older.model', 300, 3);
    put('old.model', 300, 2);
    readKept(older, () => true);
    keepNew();
    expect(names()).toEqual(['new.model', 'older.model']);
  });

  it('gives way to no file of another kind', () => {
    put('a.knowledge', 300, 3);
    put('b.model', 300, 2);
    keepNew();
    expect(names()).toEqual(['a.knowledge', 'b.model', 'new.model']);
  });
});
