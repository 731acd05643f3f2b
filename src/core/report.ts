import type { CommandName } from './command';
import type { Turn } from './converse/talk';
import { replyToText } from './plain-text';
import type { DecisionKind } from './reply';
import type { Candidate, Fields, Understanding } from './understand/understanding';

/** What one question led to, for machines: the object `ask --json` prints. */
export interface Report {
  readonly decision: DecisionKind;
  readonly article: string | null;
  /** Shown or offered, best first. */
  readonly articles: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly codes: readonly string[];
  readonly unknownCodes: readonly string[];
  readonly security: boolean;
  readonly secretsRemoved: number;
  readonly fields: Fields;
  readonly command: CommandName | null;
  readonly text: string;
  readonly redacted: string;
}

export function reportTurn({ reply, articles, understanding, answered, security }: Turn): Report {
  return {
    decision: reply.decision,
    article: answered ?? null,
    articles,
    ...(understanding ? reportUnderstanding(understanding, reply.decision) : NOTHING_SAID),
    security,
    text: replyToText(reply),
  };
}

type Understood = Omit<Report, 'decision' | 'article' | 'articles' | 'security' | 'text'>;

const NOTHING_SAID: Understood = {
  candidates: [],
  codes: [],
  unknownCodes: [],
  secretsRemoved: 0,
  fields: {},
  command: null,
  redacted: '',
};

function reportUnderstanding(understanding: Understanding, decision: DecisionKind): Understood {
  const { candidates, codes, secrets, fields, command, redacted } = understanding;
  const isCommand = decision === 'command' || decision === 'hand-off';
  return {
    candidates: candidates.map(({ id, confidence }) => ({
      id,
      confidence: toFourDigits(confidence),
    })),
    codes: codes.codes.map(({ code }) => code),
    unknownCodes: codes.unknown,
    secretsRemoved: secrets.length,
    fields,
    command: isCommand ? (command ?? null) : null,
    redacted,
  };
}

const toFourDigits = (value: number): number => Math.round(value * 1e4) / 1e4;
