import type { Article } from '../../article';
import type { Knowledge } from '../../knowledge';
import type { Lesson } from '../matcher/matcher';
import { toPlainWords } from '../plain-words';
import { findInPassage } from './find-security-signal';
import { readSigns } from './find-signs';

/**
 * What a phrase of an article counts beside a sentence written for the purpose. Set by cross-validation:
 * phrases are many, and what they say of alarms is only as sure as their article's urgency.
 */
const WEIGHTS = { alarm: 0.2, calm: 0.1 } as const;

/** What the alarm is learnt from: the sentences for it, and the articles' phrases by their urgency. */
export function gatherLessons({ articles, alarms }: Knowledge): readonly Lesson[] {
  const written = alarms.alarm.length + alarms.calm.length;
  if (written === 0) return [];
  return [
    ...alarms.alarm.map((text) => toLesson(text, true, 1)),
    ...alarms.calm.map((text) => toLesson(text, false, 1)),
    ...articles.flatMap(toLessons),
  ];
}

/** What an urgent article answers may be asked in calm as well: its phrases are doubtful. */
function toLessons({ urgency, phrases }: Article): readonly Lesson[] {
  if (urgency === 'security') {
    return phrases.map((text) => ({ ...toLesson(text, true, WEIGHTS.alarm), isDoubtful: true }));
  }
  return phrases.map((text) => toLesson(text, false, WEIGHTS.calm));
}

function toLesson(text: string, isAlarm: boolean, weight: number): Lesson {
  const plain = toPlainWords(text).replace(/\n/g, ' ');
  return { passage: readSigns(plain, findInPassage(plain)), isAlarm, weight };
}
