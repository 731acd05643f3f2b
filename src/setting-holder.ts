import { statSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeInUse, KnowledgeTrouble } from './console/knowledge-in-use';
import type { Workshop } from './console/workshop/workshop';
import type { Setting } from './core/setting';
import { knowledgeVersion } from './knowledge/knowledge-version';
import { listSources } from './knowledge/load-knowledge';
import type { MadeKnowledge } from './knowledge/made-knowledge';
import { formatProblem, isError } from './knowledge/problem';
import { loadOptionsOf, loadSetting, type SettingConfig, settingFrom } from './load-setting';
import { errorFacts, type Logger } from './logger';

/** How often the overlay folder is looked at, in milliseconds. */
const LOOK_EVERY_MS = 3000;

export interface SettingHolder extends KnowledgeInUse {
  /** Begins to look after the overlay folder by itself. */
  watch(): void;
  /** Ends that, and waits for a look that is under way. */
  stop(): Promise<void>;
}

export interface HolderOptions {
  readonly config: SettingConfig;
  readonly workshop: Workshop;
  readonly logger: Logger;
  /** What is answered from at first; read from the folders unless told. */
  readonly setting?: Setting;
  readonly lookEveryMs?: number;
}

/** What is held now, and what was seen of the overlay folder. */
interface State {
  held: { readonly setting: Setting; readonly version: string; readonly loadedAt: Date };
  seen: string;
  trouble?: (KnowledgeTrouble & { readonly version: string }) | undefined;
}

/** Holds the setting that questions are answered from, and swaps it whole. */
export function holdSetting(options: HolderOptions): SettingHolder {
  const { config, logger, lookEveryMs = LOOK_EVERY_MS } = options;
  const { overlay } = config.knowledge;
  const state = stateOf(options);
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const refresh = (): Promise<void> =>
    (looking ??= look(state, options).finally(() => (looking = undefined)));
  const lookQuietly = (): void => {
    refresh().catch((error: unknown) =>
      logger.error(errorFacts(error), 'the overlay folder could not be read'),
    );
  };
  return {
    setting: () => state.held.setting,
    state: () => {
      const { version, loadedAt } = state.held;
      const { trouble } = state;
      if (!trouble) return { version, loadedAt };
      return { version, loadedAt, trouble: { at: trouble.at, problems: trouble.problems } };
    },
    takeUp: (made) => takeUp(made, state, config),
    refresh,
    watch: () => {
      if (overlay !== undefined) timer = setInterval(lookQuietly, lookEveryMs).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await looking?.catch(() => undefined);
    },
  };
}

function stateOf({ config, setting }: HolderOptions): State {
  const seen = printOf(config.knowledge.overlay);
  const version = knowledgeVersion(loadOptionsOf(config));
  return {
    held: { setting: setting ?? loadSetting(config), version, loadedAt: new Date() },
    seen,
  };
}

function takeUp(made: MadeKnowledge, state: State, config: SettingConfig): void {
  const setting = settingFrom(config, made);
  state.held = { setting, version: made.version, loadedAt: new Date() };
  state.trouble = undefined;
}

/** Where a file changed: nothing for the same texts, else trains on them, and keeps the old where they have errors. */
async function look(state: State, options: HolderOptions): Promise<void> {
  const { config, workshop, logger } = options;
  const { overlay } = config.knowledge;
  const print = printOf(overlay);
  if (print === state.seen) return;
  const version = knowledgeVersion(loadOptionsOf(config));
  if (version === state.held.version) state.trouble = undefined;
  else if (version !== state.trouble?.version) {
    const { made, problems } = await workshop.tryChange({ overlay }, () => undefined);
    if (printOf(overlay) !== print) return; // written meanwhile: the next look reads it
    if (made) {
      takeUp(made, state, config);
      logger.info({ articles: made.knowledge.articles.length }, 'took up changed knowledge');
    } else {
      state.trouble = { at: new Date(), problems, version };
      const [first] = problems.filter(isError).map(formatProblem);
      logger.error({ first }, 'the knowledge on the disk has errors, the one before stays');
    }
  }
  state.seen = print;
}

/** Changes with every file of a folder that is written, added or taken away; costs a look at each, not at its text. */
function printOf(folder: string | undefined): string {
  if (folder === undefined) return '';
  return listSources(folder)
    .map((name) => {
      const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return `${name} ${found?.mtimeMs ?? ''} ${found?.size ?? ''} ${found?.ino ?? ''}`;
    })
    .join('\n');
}
