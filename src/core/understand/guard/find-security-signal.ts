import type { SecuritySignal } from '../understanding';
import { ACCESS_RULES } from './access-rules';
import { isCalm } from './calm-signs';
import { CALLER_RULES } from './caller-rules';
import { CONTACT_RULES } from './contact-rules';
import { LOSS_RULES } from './loss-rules';
import { OTHER_LANGUAGE_RULES } from './other-language-rules';
import { PEOPLE_RULES } from './people-rules';
import { PROMPT_RULES } from './prompt-rules';
import { TAKEOVER_RULES } from './takeover-rules';
import type { SecurityRule } from './security-rule';
import { splitPassages } from './split-passages';

const RULES: readonly SecurityRule[] = [
  ...PEOPLE_RULES,
  ...CONTACT_RULES,
  ...CALLER_RULES,
  ...PROMPT_RULES,
  ...ACCESS_RULES,
  ...LOSS_RULES,
  ...TAKEOVER_RULES,
  ...OTHER_LANGUAGE_RULES,
];

const MOST_EVIDENCE = 160;

/** Finds by rules on words what is an attack in progress: who did what, whether it was asked for, when and where. */
export function findSecuritySignal(text: string): SecuritySignal | undefined {
  for (const passage of splitPassages(text)) {
    const found = findInPassage(passage);
    if (found) return found;
  }
  return undefined;
}

/** The first rule that holds for a passage, unless it is calm. */
export function findInPassage(passage: string): SecuritySignal | undefined {
  if (isCalm(passage)) return undefined;
  for (const rule of RULES) {
    const evidence = findEvidence(rule, passage);
    if (evidence !== undefined) return { rule: rule.rule, evidence };
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
