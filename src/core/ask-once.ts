import type { Audience } from './article';
import { converse } from './converse/converse';
import type { Turn } from './converse/talk';
import type { Setting } from './setting';

/** Answers one question of somebody nothing is known of, and that nothing is kept of. */
export function askOnce(setting: Setting, text: string, audience?: Audience): Turn {
  return converse({ ...ASKED_ALONE, text, ...(audience ? { audience } : {}) }, setting, ASKED_ONCE);
}

/** Nothing is stored of such a question, so its ids need not differ. */
const ASKED_ONCE = { answerId: 'ask', ticketId: 'ask', at: '' };

const ASKED_ALONE = {
  kind: 'said',
  id: 'ask',
  platform: 'terminal',
  conversation: 'ask',
  person: 'ask',
  place: 'private',
} as const;
