import { toPlainWords } from '../plain-words';
import type { SecuritySignal } from '../understanding';
import { ACCESS_RULES } from './access-rules';
import { CALLER_RULES } from './caller-rules';
import { CONTACT_RULES } from './contact-rules';
import { LOSS_RULES } from './loss-rules';
import { OTHER_LANGUAGE_RULES } from './other-language-rules';
import { PEOPLE_RULES } from './people-rules';
import { PROMPT_RULES } from './prompt-rules';
import { ALARM_WEIGHT, SUSPICION_SIGNS } from './suspicion-signs';
import type { SecurityRule } from './security-rule';

const RULES: readonly SecurityRule[] = [
  ...PEOPLE_RULES,
  ...CONTACT_RULES,
  ...CALLER_RULES,
  ...PROMPT_RULES,
  ...ACCESS_RULES,
  ...LOSS_RULES,
  ...OTHER_LANGUAGE_RULES,
];

/** Longest message that is read as one passage; longer ones sentence by sentence. */
const MOST_IN_ONE = 500;
const SENTENCES_TOGETHER = 3;
const MOST_EVIDENCE = 160;

/** Finds what may be an attack in progress: who did what, whether it was asked for, when and where. */
export function findSecuritySignal(text: string): SecuritySignal | undefined {
  const passages = splitPassages(toPlainWords(text));
  return (
    findByRules(passages) ??
    (passages.length === 1 ? weighCircumstances(passages[0] ?? '') : undefined)
  );
}

function findByRules(passages: readonly string[]): SecuritySignal | undefined {
  for (const passage of passages) {
    for (const rule of RULES) {
      const evidence = findEvidence(rule, passage);
      if (evidence !== undefined) return { rule: rule.rule, evidence };
    }
  }
  return undefined;
}

/** Where no rule speaks, several circumstances together may. */
function weighCircumstances(passage: string): SecuritySignal | undefined {
  const signs = SUSPICION_SIGNS.filter(({ pattern }) => pattern.test(passage));
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  if (weight < ALARM_WEIGHT) return undefined;
  const evidence = signs
    .filter((sign) => sign.weight > 0)
    .map(({ name }) => name)
    .join(' + ');
  return { rule: 'suspicious-circumstances', evidence };
}

function findEvidence({ all, unless }: SecurityRule, passage: string): string | undefined {
  const found: string[] = [];
  for (const pattern of all) {
    const words = pattern.exec(passage)?.[0];
    if (words === undefined) return undefined;
    found.push(words.trim());
  }
  if (unless?.test(passage)) return undefined;
  return [...new Set(found)].join(' + ').slice(0, MOST_EVIDENCE);
}

function splitPassages(plain: string): readonly string[] {
  if (plain.length <= MOST_IN_ONE) return [plain.replace(/\n/g, ' ')];
  const sentences = plain
    .split(/(?<=[.!?])\s|\n/)
    .map((sentence) => sentence.slice(0, MOST_IN_ONE));
  return sentences.map((_, at) => sentences.slice(at, at + SENTENCES_TOGETHER).join(' '));
}
