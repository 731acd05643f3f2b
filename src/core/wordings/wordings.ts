import type { Audience } from '../article';
import type { CommandName } from '../command';
import { any } from '../understand/guard/security-rule';

/** How a command is asked for, as whole sentences over plain words. */
export interface CommandWording {
  readonly command: CommandName;
  readonly pattern: RegExp;
}

/** A word or two about what was shown last; not a question. */
export type Reaction = 'next' | 'back' | 'solved' | 'noted' | 'no' | 'none-of-these';

/** How people put what they say to the bot itself or about its last answer, in one language. */
export interface Wordings {
  /** Words that may stand around any command without changing it. */
  readonly padding: RegExp;
  /** An answer to a question that was asked before; it says nothing by itself. */
  readonly no: RegExp;
  /** "hi anna": a greeting and one more word that asks nothing. */
  readonly greeting: RegExp;
  /** Greetings, thanks and farewells: said before or after something else they do not count. */
  readonly courtesies: readonly CommandWording[];
  /** What is asked of the bot itself. */
  readonly requests: readonly CommandWording[];
  /** Short texts about what was shown last, the first that fits. */
  readonly reactions: readonly (readonly [RegExp, Reaction])[];
  /** "restart" that means the first question of a tree. */
  readonly start: RegExp;
  /** The beginning of asking what is kept, rather than asking to delete it. */
  readonly whatIsKept: RegExp;
  /** Words before a follow-up that change nothing. */
  readonly leadIn: RegExp;
  /** The same for others. */
  readonly audiences: readonly (readonly [RegExp, Audience])[];
  /** Openings that lean on what was said before; what comes after them, the first group, is what is new. */
  readonly more: readonly RegExp[];
  /** Openings that put something else, the first group, in the place of what was said. */
  readonly instead: readonly RegExp[];
  /** Words around a correlation id and the like that add nothing. */
  readonly fieldLabels: RegExp;
  /** A word beside an error code that adds nothing. */
  readonly codeLabels: RegExp;
}

export const sentence = (command: CommandName, wordings: string): CommandWording => ({
  command,
  pattern: new RegExp(`^${any(wordings)}$`, 'u'),
});
