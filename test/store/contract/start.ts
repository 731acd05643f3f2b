import { sql } from 'kysely';
import { UsageError } from '../../../src/errors';
import { openStore } from '../../../src/store/open-store';
import { openPostgres } from '../../../src/store/postgres/open-postgres';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite';
import { runCli } from '../../support/run-cli';
import { makeTurn } from '../../support/make-turn';
import type { StoreHouse } from './store-house';

export function startContract(house: StoreHouse): void {
  const openEngine = () => {
    const { location } = house;
    return location.kind === 'sqlite' ? openSqlite(location.file) : openPostgres(location.url);
  };

  /** Takes away all that a start makes. */
  const empty = async () => {
    const engine = await openEngine();
    const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true });
    for (const { name } of tables) await engine.db.schema.dropTable(name).execute();
    await engine.close();
  };

  describe('starting', () => {
    it('finds what was stored before', async () => {
      await house.store.saveTurn(makeTurn('e1'));
      await house.store.close();
      expect(await (await house.openAnother()).saveTurn(makeTurn('e1'))).toBe('repeated');
    });

    it('makes the schema once when several replicas start at the same moment', async () => {
      await empty();
      const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(house.location)));
      const results = await Promise.all(stores.map((store) => store.saveTurn(makeTurn('e1'))));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    });

    it('makes the schema once when several programs start at the same moment', async () => {
      await empty();
      const { location } = house;
      const env =
        location.kind === 'postgres'
          ? { DATABASE_URL: location.url }
          : { HELPDESK_DATA: location.file.replace(/[^/]+$/, '') };
      const runs = await Promise.all([1, 2, 3].map(() => runCli(['store', 'migrate'], { env })));
      expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(runs.map(() => [0, '']));
    });

    it('refuses a schema that a newer program has written, and leaves it as it is', async () => {
      const engine = await openEngine();
      await sql`insert into kysely_migration (name, timestamp) values ('0099-future', '')`.execute(
        engine.db,
      );
      await engine.close();
      const opening = openStore(house.location);
      await expect(opening).rejects.toThrow(UsageError);
      await expect(openStore(house.location)).rejects.toThrow(
        /written by a newer program: it holds the schema 0099-future, and this program knows \d{4}-\S+\. Start the newer program again, or restore the backup/,
      );
      expect(await house.store.saveTurn(makeTurn('e1'))).toBe('saved');
    });
  });
}
