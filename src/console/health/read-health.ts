import type { Store } from '../../store/store';
import type { Health } from '../api';
import type { KnowledgeInUse } from '../knowledge-in-use';
import type { Folders } from '../knowledge/folders';
import type { Survey, Workshop } from '../workshop/workshop';

export interface HealthOptions {
  readonly startedAt: Date;
  readonly version: string;
  readonly platforms: Health['platforms'];
  readonly storeKind: string;
  readonly store: Pick<Store, 'outboxState' | 'listDeadNotices' | 'listAudit'>;
  /** Why nothing can be stored now, in words for operators; undefined where all is well. */
  readonly findTrouble: () => Promise<string | undefined>;
  readonly folders: Folders;
  readonly workshop: Pick<Workshop, 'survey'>;
  readonly knowledge: KnowledgeInUse;
  readonly recentErrors: () => readonly { readonly at: Date; readonly message: string }[];
}

const MOST_DEAD = 50;
const MOST_AUDIT = 100;
const MOST_ERRORS = 50;

/** How everything is; a store that does not answer is told, and what lies in it left out. */
export async function readHealth(options: HealthOptions): Promise<Health> {
  const { startedAt, version, platforms, storeKind, findTrouble } = options;
  const trouble = await findTrouble();
  const [stored, knowledge] = await Promise.all([
    trouble === undefined ? readStored(options) : Promise.resolve(NOTHING_STORED),
    readKnowledge(options),
  ]);
  return {
    startedAt: startedAt.toISOString(),
    version,
    platforms,
    store: {
      kind: storeKind,
      isWell: trouble === undefined,
      says: trouble ?? 'It can be written to.',
    },
    ...stored,
    knowledge,
    errors: errorsOf(options),
  };
}

type Stored = Pick<Health, 'outbox' | 'deadNotices' | 'audit'>;

const NOTHING_STORED: Stored = { outbox: { waiting: 0, dead: 0 }, deadNotices: [] };

async function readStored({ store }: HealthOptions): Promise<Stored> {
  const [state, dead, audit] = await Promise.all([
    store.outboxState(),
    store.listDeadNotices(MOST_DEAD),
    store.listAudit(MOST_AUDIT),
  ]);
  const { waiting, dead: count, oldest } = state;
  return {
    outbox: { waiting, dead: count, ...(oldest ? { oldest: oldest.toISOString() } : {}) },
    deadNotices: dead.map(({ id, attempts, lastError, writtenAt }) => ({
      id,
      attempts,
      lastError,
      writtenAt: writtenAt.toISOString(),
    })),
    audit: audit.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
}

async function readKnowledge({
  folders,
  workshop,
  knowledge,
}: HealthOptions): Promise<Health['knowledge']> {
  const { articles, problems }: Survey = await workshop.survey(folders.overlay);
  return {
    articles: knowledge.setting().knowledge.articles.length,
    overlay: articles.filter(({ isOverlay }) => isOverlay).length,
    stale: articles.filter(({ isStale }) => isStale).length,
    warnings: problems.length,
    loadedAt: knowledge.state().loadedAt.toISOString(),
  };
}

/** What lies on the disk and is refused stands first: nothing else tells of it as long as it lasts. */
function errorsOf({ knowledge, recentErrors }: HealthOptions): Health['errors'] {
  const { trouble } = knowledge.state();
  const refused = (trouble?.problems ?? []).map(({ file, line, reason, hint }) => ({
    at: trouble?.at ?? new Date(),
    message: `The knowledge on the disk is not taken up: ${file}:${line}: ${reason}. ${hint}`,
  }));
  return [...refused, ...recentErrors()]
    .slice(0, MOST_ERRORS)
    .map(({ at, message }) => ({ at: at.toISOString(), message }));
}
