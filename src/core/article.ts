import type { Block } from './prose';

export const ARTICLE_KINDS = ['error', 'question', 'procedure', 'notice'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** For whom an answer is written: the person who signs in, or the one who looks after them. */
export const AUDIENCES = ['user', 'admin'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CLOUDS = ['global', 'china', 'government'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** `security` articles win over every other match and offer the security route. */
export const URGENCIES = ['normal', 'security'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a person will need to know on hand-off, in the order a support packet lists it. */
export const COLLECT_FIELDS = [
  'upn',
  'timestamp',
  'correlation-id',
  'request-id',
  'session-id',
  'tenant-id',
  'error-code',
  'error-message',
  'method',
  'device',
  'app',
  'location',
  'page-url',
  'screenshot',
  'logs',
] as const;
export type CollectField = (typeof COLLECT_FIELDS)[number];

/** A labelled choice that leads on to another article. */
export interface Branch {
  readonly label: string;
  readonly to: string;
}

/** Where a statement comes from; `published` is an ISO date, `seed` the stored document it was first read in. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly published?: string;
  readonly seed?: string;
}

/** What of an article is said in another language; everything else is the same in all of them. */
export interface Translation {
  readonly title: string;
  readonly summary: string;
  /** How people put it who speak that language. */
  readonly phrases: readonly string[];
  readonly branches: readonly Branch[];
  readonly reviewed: string;
  readonly sections: Readonly<Partial<Record<Audience, readonly Block[]>>>;
}

/** One piece of knowledge, as its Markdown file says it. Dates are ISO (`2026-11-22`). */
export interface Article {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly summary: string;
  readonly products: readonly string[];
  readonly clouds: readonly Cloud[];
  readonly audience: readonly Audience[];
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly phrases: readonly string[];
  readonly urgency: Urgency;
  readonly branches: readonly Branch[];
  readonly related: readonly string[];
  readonly collect: readonly CollectField[];
  readonly sources: readonly Source[];
  readonly reviewed: string;
  readonly reviewDue: string;
  /** By language, e.g. `de`. */
  readonly translations?: Readonly<Record<string, Translation>>;
  /** What each audience reads; an article has a section for each of its audiences. */
  readonly sections: Readonly<Partial<Record<Audience, readonly Block[]>>>;
}
