export interface TranslationTextParts {
  readonly id: string;
  readonly locale?: string;
  /** Lines of front matter that replace those with the same key, or are added. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const BODY = '## Users\n\nFür Benutzer.\n\n1. Eins.\n2. Zwei.\n\n## Admins\n\nFür Admins.\n';

/** The text of a translation's file. */
export function translationText({
  id,
  locale = 'de',
  fields = {},
  body = BODY,
}: TranslationTextParts): string {
  const all = {
    id,
    locale,
    title: '"Ein Titel"',
    summary: 'Kurz gesagt.',
    phrases: `["so sagt man ${id}"]`,
    reviewed: '2026-11-22',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body].join('\n');
}
