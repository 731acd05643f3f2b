import { readConfig } from './config';
import type { Audience } from './core/article';
import { converse } from './core/converse/converse';
import { explainTurn } from './core/explain';
import { type Report, reportTurn } from './core/report';
import { loadSetting } from './load-setting';

export { createMatcher } from './core/understand/matcher/create-matcher';
export type { Match, Matcher, MatcherArticle } from './core/understand/matcher/matcher';
export type { Report } from './core/report';

export interface HelpdeskOptions {
  /** Folder of articles; the MFA articles that ship with the package unless told. */
  readonly knowledge?: string;
}

export interface AskOptions {
  readonly audience?: Audience;
  /** Adds `why`: which words, phrases, codes or rules decided. */
  readonly explain?: boolean;
  /** BCP 47 tag of the language to answer in, where the catalogue has it. */
  readonly locale?: string;
}

/** The bot as a library: every question stands alone. */
export interface Helpdesk {
  ask(text: string, options?: AskOptions): Report & { readonly why?: readonly string[] };
}

/**
 * Reads the knowledge and makes it answerable.
 * @throws UsageError when the folder or an article in it is wrong, naming file, line and remedy
 */
export function createHelpdesk({ knowledge }: HelpdeskOptions = {}): Helpdesk {
  const setting = loadSetting(readConfig({ env: {}, ...(knowledge ? { knowledge } : {}) }));
  return {
    ask: (text, { explain, ...options } = {}) => {
      const turn = converse({ ...ASKED_ALONE, ...options, text }, setting, ASKED_ONCE);
      return { ...reportTurn(turn), ...(explain ? { why: explainTurn(turn, setting) } : {}) };
    },
  };
}

const ASKED_ONCE = { answerId: 'ask', ticketId: 'ask', at: '' };

const ASKED_ALONE = {
  kind: 'said',
  id: 'ask',
  platform: 'library',
  conversation: 'ask',
  person: 'ask',
  place: 'private',
} as const;
