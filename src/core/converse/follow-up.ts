import type { Audience } from '../article';
import type { Wordings } from '../wordings/wordings';
import { readFirst } from '../wordings/wordings-for';

/** Something said in the light of the last answer: the same for others, or more about the same question. */
export type FollowUp =
  | { readonly kind: 'audience'; readonly audience: Audience }
  | { readonly kind: 'more'; readonly text: string }
  /** What was meant all along: first read by itself. */
  | { readonly kind: 'instead'; readonly text: string };

/** Longer texts are questions of their own. */
const MOST_WORDS = 14;

/** Reads a text as a follow-up; undefined where it stands on its own. */
export function readFollowUp(text: string, locale?: string): FollowUp | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/[?!.\s]+$/g, '')
    .trim();
  if (plain.split(/\s+/).length > MOST_WORDS) return undefined;
  return readFirst(locale, (wordings) => readIn(wordings, plain));
}

function readIn(
  { leadIn, audiences, instead, more }: Wordings,
  plain: string,
): FollowUp | undefined {
  const bare = plain.replace(leadIn, '');
  const audience = audiences.find(([pattern]) => pattern.test(bare))?.[1];
  if (audience) return { kind: 'audience', audience };
  const meant = firstGroup(instead, plain, bare);
  if (meant !== undefined) return { kind: 'instead', text: meant };
  const added = firstGroup(more, plain, bare);
  return added === undefined ? undefined : { kind: 'more', text: added };
}

function firstGroup(patterns: readonly RegExp[], ...texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => patterns.map((pattern) => pattern.exec(text)?.[1]))
    .find((words) => words !== undefined);
}
