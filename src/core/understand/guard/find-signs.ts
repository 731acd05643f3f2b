import type { Passage } from '../matcher/matcher';
import type { SecuritySignal } from '../understanding';
import { asksOnly, isCalm } from './calm-signs';
import { SUSPICION_SIGNS } from './suspicion-signs';

/** How many words open a passage in a telling way: "how do", "somebody". */
const OPENING_WORDS = [1, 2];

/**
 * A passage with everything the rules see in it, by names that an explanation can show.
 * @param found what the rules for alarms found in it
 */
export function readSigns(text: string, found: SecuritySignal | undefined): Passage {
  const signs = SUSPICION_SIGNS.filter(({ pattern }) => pattern.test(text));
  return {
    text,
    signs: [
      ...signs.map(({ name }) => `sign ${name}`),
      ...(found ? ['any rule', `rule ${found.rule}`] : []),
      ...(isCalm(text) ? ['calm'] : []),
      ...(asksOnly(text) ? ['only asks'] : []),
      ...findForm(text),
    ],
  };
}

/** How a passage opens, and whether it asks or tells. */
function findForm(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...OPENING_WORDS.map((most) => `opens "${words.slice(0, most).join(' ')}"`),
    text.includes('?') ? 'a question' : 'no question',
    ...(/\?\s*$/.test(text) ? ['ends in a question'] : []),
    ...(/^[^.!?]*[.!]/.test(text) ? ['begins with a statement'] : []),
  ];
}
