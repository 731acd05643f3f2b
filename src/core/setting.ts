import type { Article } from './article';
import type { Knowledge } from './knowledge';
import type { Matcher } from './understand/matcher/matcher';
import { maskPersonal } from './understand/guard/mask-personal';
import { removeSecrets } from './understand/guard/remove-secrets';
import { createUnderstand, knownNumbersOf, type Understand } from './understand/understand';
import type { RemovedSecrets } from './understand/understanding';

/** Whom to ask, as a noun phrase in the language of a BCP 47 tag: `your helpdesk`, `Ihre IT-Abteilung`. */
export type ContactIn = (locale: string | undefined) => string;

/** All a conversation rests on; nothing in it changes while a message is answered. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly articles: ReadonlyMap<string, Article>;
  readonly understand: Understand;
  /** What a person wrote elsewhere than in a question: into a form. */
  readonly withoutSecrets: (text: string) => RemovedSecrets;
  /** With personal data masked too, as it may be stored. */
  readonly redact: (text: string) => string;
  /** Ranks English texts. */
  readonly matcher: Matcher;
  /** Rank texts in other languages, by their two letters. */
  readonly languages: ReadonlyMap<string, Matcher>;
  readonly contact: ContactIn;
  /** Whether questions can be handed to people as tickets. */
  readonly handsOff: boolean;
  /** Whether what is written for admins is shown to listed admins only. */
  readonly restrictsAdminAnswers: boolean;
}

export interface SettingOptions {
  readonly contact: ContactIn;
  readonly languages?: ReadonlyMap<string, Matcher>;
  readonly handsOff?: boolean;
  readonly restrictsAdminAnswers?: boolean;
}

export function createSetting(
  knowledge: Knowledge,
  matcher: Matcher,
  {
    contact,
    languages = new Map(),
    handsOff = false,
    restrictsAdminAnswers = false,
  }: SettingOptions,
): Setting {
  const numbers = knownNumbersOf(knowledge);
  const withoutSecrets = (text: string) => removeSecrets(text, numbers);
  return {
    knowledge,
    articles: new Map(knowledge.articles.map((article) => [article.id, article])),
    understand: createUnderstand(knowledge, matcher, languages),
    withoutSecrets,
    redact: (text) => maskPersonal(withoutSecrets(text).text),
    matcher,
    languages,
    contact,
    handsOff,
    restrictsAdminAnswers,
  };
}
