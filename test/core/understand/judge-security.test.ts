import { createKnowledge } from '../../../src/core/knowledge';
import { gatherLessons } from '../../../src/core/understand/guard/gather-lessons';
import { findEvidence, judgeSecurity } from '../../../src/core/understand/judge-security';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { decodeModel } from '../../../src/core/understand/matcher/model/decode-model';
import { encodeModel } from '../../../src/core/understand/matcher/model/encode-model';
import { matcherFromModel } from '../../../src/core/understand/matcher/matcher-from-model';
import { trainModel } from '../../../src/core/understand/matcher/training/train-model';
import type { ForeignSubject } from '../../../src/core/understand/understanding';

const PLACES = ['gate', 'canteen', 'lobby', 'garage', 'lift', 'yard'];

const knowledge = createKnowledge([], undefined, [], {
  alarm: PLACES.map((place) => `a raccoon is rummaging in the ${place}`),
  calm: PLACES.map((place) => `where is the ${place} for raccoon posters`),
});
const lessons = gatherLessons(knowledge);
const matcher = createMatcher([], { lessons });

const nothingElse = { codes: { codes: [], near: [], unknown: [] } };
const judge = (text: string, confidence = 0.3, foreign?: ForeignSubject) =>
  judgeSecurity(
    { text, ...nothingElse, ...(foreign ? { foreign } : {}) },
    { id: 'other', confidence },
    matcher,
  );

describe('what is learnt of alarms', () => {
  it('raises one at a sentence that is like those taught, and at none that is like the calm ones', () => {
    expect(judge('there is a raccoon rummaging in my office')?.rule).toBe('like-known-alarms');
    expect(judge('where do I hang the raccoon posters')).toBeUndefined();
    expect(judge('how do I change my phone number')).toBeUndefined();
  });

  it('gives way to an article that fits the words better, and to what is about something else', () => {
    const text = 'a raccoon in there';
    expect(judge(text, 0.1)).toBeDefined();
    expect(judge(text, 0.999)).toBeUndefined();
    expect(judge(text, 0.3, { kind: 'other-topic' })).toBeUndefined();
  });

  it('is put aside for sounding like something that is not ours only where it hardly is one', () => {
    const judgeListed = (words: string) =>
      judgeSecurity(
        { text: words, ...nothingElse, listed: { kind: 'small-talk' } },
        { id: 'other', confidence: 0.01 },
        matcher,
      );
    const sure = 'a raccoon is rummaging in the gate';
    const unsure = 'raccoon posters rummaging';
    expect(judge(unsure, 0.01)).toBeDefined();
    expect(findEvidence(sure, matcher).chance).toBeGreaterThan(0.5);
    expect(findEvidence(unsure, matcher).chance).toBeLessThan(0.5);
    expect(judgeListed(sure)).toBeDefined();
    expect(judgeListed(unsure)).toBeUndefined();
  });

  it('finds the sentence of a long story that tells of an attack', () => {
    const story = 'Today I had a long and busy day at work. '.repeat(20);
    const { passage } = findEvidence(`${story} A raccoon is rummaging in the lift. Bye.`, matcher);
    expect(passage.text).toContain('raccoon');
  });

  it('leaves rules to speak for themselves where nothing was taught', () => {
    const untaught = createMatcher([]);
    expect(untaught.judgeAlarm({ text: 'my phone was stolen', signs: [] })).toBe(0);
    const known = { text: 'my phone was stolen', ...nothingElse };
    expect(judgeSecurity(known, undefined, untaught)?.rule).toBe('lost-or-stolen');
  });

  it('doubts a rule where nothing learnt agrees and an article about something else is sure', () => {
    const calm = 'where is the stolen phone for raccoon posters';
    expect(judge(calm, 0.9)).toMatchObject({ rule: 'lost-or-stolen', isDoubtful: true });
    expect(judge(calm, 0.3)).not.toHaveProperty('isDoubtful');
    const known = { text: calm, ...nothingElse };
    const rival = { id: 'other', confidence: 0.9 };
    expect(judgeSecurity(known, rival, createMatcher([]))).not.toHaveProperty('isDoubtful');
  });

  it('names the words that speak for an alarm', () => {
    const [first] = matcher.explainAlarm({ text: 'a raccoon is rummaging', signs: [] });
    expect(first?.word).toBe('rummaging');
    expect(first?.weight).toBeGreaterThan(0);
  });

  it('is the same after the model was written and read, and however often it is learnt', () => {
    const kept = matcherFromModel(decodeModel(encodeModel(trainModel([], { lessons }))));
    const { passage, chance } = findEvidence('a raccoon is rummaging', matcher);
    expect(kept.judgeAlarm(passage)).toBe(chance);
  });
});
