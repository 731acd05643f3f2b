import type { CommandName } from '../command';

/** A kind of secret that was taken out of a text; never the secret itself. */
export const SECRET_KINDS = [
  'one-time-code',
  'password',
  'temporary-access-pass',
  'recovery-code',
  'app-password',
  'pin',
  'identity-number',
  'totp-key',
  'token',
  'key',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** A text with every secret replaced by `[removed]`, and what they were, in order of appearance. */
export interface RemovedSecrets {
  readonly text: string;
  readonly removed: readonly SecretKind[];
}

/** An error code of the knowledge, as found in a text. */
export interface FoundCode {
  /** As the knowledge spells it, e.g. `BecAccessDenied`. */
  readonly code: string;
  /** The articles that name it, best first for this text. */
  readonly articles: readonly string[];
}

/** A word that is one or two slips away from a long code name. */
export interface NearCode extends FoundCode {
  /** As the person wrote it. */
  readonly written: string;
  readonly edits: 1 | 2;
}

export interface FoundCodes {
  /** In order of appearance, each code once. */
  readonly codes: readonly FoundCode[];
  readonly near: readonly NearCode[];
  /** Well-formed codes the knowledge does not have, e.g. `AADSTS999999`. */
  readonly unknown: readonly string[];
}

/** What support needs and a paste may hold, as written there. */
export interface Fields {
  readonly correlationId?: string;
  readonly requestId?: string;
  readonly sessionId?: string;
  /** With its time zone where one was written. */
  readonly timestamp?: string;
  readonly upn?: string;
}

/** Something that may be an attack in progress; `rule` is a stable name for logs and explanations. */
export interface SecuritySignal {
  readonly rule: string;
  /** The words that gave it away, for explanations. */
  readonly evidence: string;
  /** The chance, 0..1, that it is one, where no rule but what was learnt of such sentences found it. */
  readonly chance?: number;
  /** Nothing but a rule's words speak for an alarm, and an article about something else is sure: both are told. */
  readonly isDoubtful?: boolean;
}

export const FOREIGN_KINDS = [
  'other-service',
  'other-topic',
  'other-language',
  'small-talk',
  'noise',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Why a text is not ours to answer. */
export interface ForeignSubject {
  readonly kind: ForeignKind;
  /** The service or language where one was recognised, e.g. `Google`. */
  readonly name?: string;
}

/** An article with a confidence 0..1 for this text. */
export interface Candidate {
  readonly id: string;
  readonly confidence: number;
}

/** All that can be known of a text before deciding what to do. */
export interface Understanding {
  /** The text without secrets: all that later stages see. */
  readonly text: string;
  /** The text as it may be stored: without secrets, personal data masked. */
  readonly redacted: string;
  readonly secrets: readonly SecretKind[];
  /** Two letters of the language it was read in; absent where that is English. */
  readonly language?: string;
  readonly fields: Fields;
  readonly security?: SecuritySignal;
  /** It asks about such things without telling of one: a lesson, the way to a page, one's own doing. */
  readonly asksOnly?: boolean;
  /** The security articles, best first for this text; empty without a signal. */
  readonly securityArticles: readonly string[];
  readonly codes: FoundCodes;
  readonly command?: CommandName;
  readonly foreign?: ForeignSubject;
  /** Best first, at most five: by the words, or those of the codes where a text names some; none for a command. */
  readonly candidates: readonly Candidate[];
  /** Where a text puts several questions, the candidates of each, in order. */
  readonly questions: readonly (readonly Candidate[])[];
  /** Articles whose exact error message stands in the text, best first. */
  readonly messages: readonly string[];
}
