import { setImmediate as nextRound } from 'node:timers/promises';
import { AUDIENCES } from '../../core/article';
import type { Setting } from '../../core/setting';
import { toPlainWords } from '../../knowledge/check-articles';
import { type Store, UNANSWERED_REASONS, type UnansweredQuestion } from '../../store/store';
import type { UnansweredGroup } from '../api';
import type { Range } from '../console-rooms';
import { spanOf } from '../figures/days';
import type { Workshop } from '../workshop/workshop';
import { mostTypical } from './group-alike';

/** The latest so many questions of a range are read, and so many groups shown. */
const MOST_QUESTIONS = 20_000;
const MOST_GROUPS = 200;
const MOST_OTHERS = 10;

/** Groups that are ranked before other work gets a turn. */
const AT_ONCE = 5;

/** What could not be answered in a range and still cannot, near-duplicates as one, asked by most people first. */
export async function listUnanswered(
  range: Range,
  store: Pick<Store, 'listUnanswered'>,
  setting: Setting,
  workshop: Pick<Workshop, 'group'>,
): Promise<readonly UnansweredGroup[]> {
  const questions = await store.listUnanswered(spanOf(range), MOST_QUESTIONS);
  const known = knownPhrases(setting);
  const open = questions.filter(({ text }) => !known.has(toPlainWords(text)));
  const places = await workshop.group(open.map(({ text }) => text));
  const groups = places
    .map((group) => describe(group.flatMap((place) => open[place] ?? [])))
    .sort(byPeople)
    .slice(0, MOST_GROUPS);
  const ranked: UnansweredGroup[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % AT_ONCE === 0) await nextRound();
    ranked.push({ ...group, candidates: candidatesFor(group.text, setting) });
  }
  return ranked;
}

/** Plain words of everything that was since said to be ours or not. */
function knownPhrases({ knowledge }: Setting): ReadonlySet<string> {
  const translated = knowledge.articles.flatMap(({ translations = {} }) =>
    Object.values(translations),
  );
  const all = [...knowledge.articles, ...translated, ...knowledge.notOurs];
  return new Set(all.flatMap(({ phrases }) => phrases.map(toPlainWords)));
}

type Described = Omit<UnansweredGroup, 'candidates'>;

/** @param questions the earliest first */
function describe(questions: readonly UnansweredQuestion[]): Described {
  const texts = [...new Set(questions.map(({ text }) => text))];
  const text = mostTypical(texts);
  const has = <Value>(values: readonly Value[], valueOf: (each: UnansweredQuestion) => Value) =>
    values.filter((value) => questions.some((question) => valueOf(question) === value));
  return {
    id: questions[0]?.answerId ?? '',
    text,
    count: questions.length,
    people: new Set(questions.map(({ personHash }) => personHash)).size,
    reasons: has(UNANSWERED_REASONS, ({ reason }) => reason),
    audiences: has(AUDIENCES, ({ audience }) => audience),
    platforms: [...new Set(questions.map(({ platform }) => platform))].sort(),
    lastAt: questions.at(-1)?.at.toISOString() ?? '',
    others: texts.filter((other) => other !== text).slice(0, MOST_OTHERS),
  };
}

const byPeople = (a: Described, b: Described): number =>
  b.people - a.people || b.count - a.count || (a.lastAt < b.lastAt ? 1 : -1);

function candidatesFor(text: string, setting: Setting): UnansweredGroup['candidates'] {
  const { candidates } = setting.understand(text, { audience: undefined, locale: undefined });
  return candidates.map(({ id, confidence }) => ({
    id,
    confidence: Math.round(confidence * 1e4) / 1e4,
    title: setting.articles.get(id)?.title ?? id,
  }));
}
