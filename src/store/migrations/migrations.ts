import type { Migration } from 'kysely';
import type { Engine } from '../engine';
import { firstTables } from './0001-first-tables';
import { sessions } from './0002-sessions';
import { consoleTables } from './0003-console';
import { noticeLeases } from './0004-notice-leases';

/** Every step the schema ever took, by name, in order. A step that has shipped is never changed. */
export const migrationsFor = (kind: Engine['kind']): Readonly<Record<string, Migration>> => ({
  '0001-first-tables': firstTables(kind),
  '0002-sessions': sessions(),
  '0003-console': consoleTables(kind),
  '0004-notice-leases': noticeLeases(),
});
