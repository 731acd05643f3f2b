import { toPlainWords } from '../plain-words';
import type { SecuritySignal } from '../understanding';
import { ACCESS_RULES } from './access-rules';
import { CONTACT_RULES } from './contact-rules';
import { OTHER_LANGUAGE_RULES } from './other-language-rules';
import { PROMPT_RULES } from './prompt-rules';
import type { SecurityRule } from './security-rule';

const RULES: readonly SecurityRule[] = [...CONTACT_RULES, ...PROMPT_RULES, ...ACCESS_RULES, ...OTHER_LANGUAGE_RULES];

/** Longest message that is read as one passage; longer ones sentence by sentence. */
const MOST_IN_ONE = 500;
const SENTENCES_TOGETHER = 3;
const MOST_EVIDENCE = 160;

/** Finds what may be an attack in progress: who did what, whether it was asked for, when and where. */
export function findSecuritySignal(text: string): SecuritySignal | undefined {
  for (const passage of splitPassages(toPlainWords(text))) {
    for (const rule of RULES) {
      const evidence = findEvidence(rule, passage);
      if (evidence !== undefined) return { rule: rule.rule, evidence };
    }
  }
  return undefined;
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
