import type { ConceptTerms } from '../features/find-concepts';
import type { Passage, WordShare } from '../matcher';
import { readWords, toWords } from '../text/read-words';
import { applyLogistic } from '../training/fit-logistic';
import type { AlarmModel } from './alarm-model';
import { readPassage, readSigned, weighPassage } from './weigh-passage';

/** Words whose part is worked out, from the start of the passage. */
const MOST_WORDS = 60;

/** The chance, 0..1, that a passage tells of an attack. */
export function judgeAlarm(model: AlarmModel, terms: ConceptTerms, passage: Passage): number {
  return applyLogistic(model.calibration, [weighPassage(model, readPassage(passage, terms))]);
}

/** What the decision on a passage would lose without each word, and without each sign; strongest first. */
export function explainAlarm(
  model: AlarmModel,
  terms: ConceptTerms,
  { text, signs }: Passage,
): WordShare[] {
  const { words } = readWords(text);
  const weigh = (kept: readonly string[], left: readonly string[]): number =>
    weighPassage(model, readSigned(toWords(kept), left, terms));
  const decision = weigh(words, signs);
  const ofWords = [...new Set(words.slice(0, MOST_WORDS))].map((word) => ({
    word,
    weight:
      decision -
      weigh(
        words.filter((other) => other !== word),
        signs,
      ),
  }));
  const ofSigns = signs.map((sign) => ({
    word: sign,
    weight:
      decision -
      weigh(
        words,
        signs.filter((other) => other !== sign),
      ),
  }));
  return [...ofWords, ...ofSigns].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
