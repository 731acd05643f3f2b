import type { Migration } from 'kysely';
import type { Engine } from '../engine';
import { firstTables } from './0001-first-tables';

/** Every step the schema ever took, by name, in order. A step that has shipped is never changed. */
export const migrationsFor = (kind: Engine['kind']): Readonly<Record<string, Migration>> => ({
  '0001-first-tables': firstTables(kind),
});
