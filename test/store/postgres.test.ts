import { describeOnPostgres } from '../support/describe-on-postgres';
import { type Postgres, startPostgres } from '../support/postgres-server';
import { consoleContract } from './contract/console';
import { keepingContract } from './contract/keeping';
import { outboxContract } from './contract/outbox';
import { sessionContract } from './contract/sessions';
import { startContract } from './contract/start';
import { useStore } from './contract/store-house';
import { turnContract } from './contract/turns';

describeOnPostgres('the store on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  const house = useStore(async () => ({ kind: 'postgres', url: await postgres.createDatabase() }));
  turnContract(house);
  outboxContract(house);
  keepingContract(house);
  sessionContract(house);
  consoleContract(house);
  startContract(house);
});
