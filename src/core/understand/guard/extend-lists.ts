import { groupSpan } from './group-span';
import type { SecretSpan } from './secret-span';

const NEXT =
  /^["')\]]{0,2}[\s,;/&+]{1,4}(?:(?:and|und|or|then|et|y|\d{1,2}[.)]|[-*])\s{1,2}){0,2}["'(]{0,2}(?<word>[A-Za-z0-9]{4,40}(?:-[A-Za-z0-9]{3,40}){0,7})(?![\w-])/d;
const MOST_IN_A_LIST = 40;

/** Recovery codes come in lists: what follows one in the same form is one too. */
export function extendLists(folded: string, spans: readonly SecretSpan[]): readonly SecretSpan[] {
  return spans.flatMap((span) => [
    span,
    ...(span.kind === 'recovery-code' ? findFollowing(folded, span) : []),
  ]);
}

function findFollowing(folded: string, first: SecretSpan): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  let last = first;
  while (found.length < MOST_IN_A_LIST) {
    const match = NEXT.exec(folded.slice(last.end, last.end + 80));
    if (!match) break;
    const { start, end } = groupSpan(match, 'word');
    const next = { start: last.end + start, end: last.end + end, kind: first.kind };
    if (
      end === 0 ||
      !isAlike(folded.slice(first.start, first.end), folded.slice(next.start, next.end))
    )
      break;
    found.push(next);
    last = next;
  }
  return found;
}

function isAlike(a: string, b: string): boolean {
  const formOf = (code: string) => code.replace(/[^\s-]/g, 'x');
  return formOf(a) === formOf(b) && /\d/.test(b);
}
