import path from 'node:path';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { consoleContract } from './contract/console';
import { keepingContract } from './contract/keeping';
import { outboxContract } from './contract/outbox';
import { sessionContract } from './contract/sessions';
import { startContract } from './contract/start';
import { useStore } from './contract/store-house';
import { turnContract } from './contract/turns';

describe('the store on SQLite', () => {
  let folder: TempFolder;
  let count = 0;
  beforeAll(() => {
    folder = createTempFolder();
  });
  afterAll(() => folder.remove());

  const house = useStore(() =>
    Promise.resolve({ kind: 'sqlite', file: path.join(folder.path, `${++count}`, 'a.sqlite') }),
  );
  turnContract(house);
  outboxContract(house);
  keepingContract(house);
  sessionContract(house);
  consoleContract(house);
  startContract(house);
});
