import { z } from 'zod';
import type { Translation } from '../core/article';
import { type LineOf, readCheckedYaml } from './checked-yaml';
import { frontMatterSchema } from './front-matter';
import { type Problem, type Report, reportFor } from './problem';
import type { Placeholders } from './read-prose';
import { readSections } from './read-sections';
import { lacksFrontMatter, splitFile } from './split-file';

const schema = frontMatterSchema
  .pick({ id: true, title: true, summary: true, branches: true, phrases: true, reviewed: true })
  .extend({
    locale: z
      .string()
      .regex(/^[a-z]{2}$/, 'write a language as two small letters, such as de')
      .refine((locale) => locale !== 'en', 'the article itself is in English'),
  });

type Front = z.output<typeof schema>;

/** A translation with the place of each of its fields, so that later checks can point at a line. */
export interface ReadTranslation {
  /** The article it is of. */
  readonly id: string;
  readonly locale: string;
  readonly translation: Translation;
  readonly file: string;
  readonly lineOf: LineOf;
}

export interface TranslationResult {
  readonly read?: ReadTranslation;
  readonly problems: readonly Problem[];
}

const FILE_NAME = /(?:^|\/)([^/]+)\.([^/.]+)\.md$/;

/** Tells `wrong-code.de.md` from `wrong-code.md`: no id has a dot in it. */
export const isTranslation = (file: string): boolean => FILE_NAME.test(file);

/** The language that the name of a translation's file tells. */
export const localeOf = (file: string): string => FILE_NAME.exec(file)?.[2] ?? '';

/** Reads one translation from the text of its file; all problems are collected, none is thrown. */
export function readTranslation(
  file: string,
  text: string,
  placeholders: Placeholders,
): TranslationResult {
  const report = reportFor(file);
  const parts = splitFile(text);
  if (!parts) return { problems: [lacksFrontMatter(report)] };
  const front = readCheckedYaml(parts.yaml, schema, {
    name: 'the front matter',
    hint: HINT,
    firstLine: 2,
    report,
  });
  const body = readSections(parts.markdown, placeholders, report, parts.lineOffset);
  if (!front.ok) return { problems: [...front.problems, ...body.problems] };
  const { lineOf } = front;
  const { id, locale, ...words } = front.value;
  return {
    read: { id, locale, translation: { ...words, sections: body.sections }, file, lineOf },
    problems: [...body.problems, ...checkName(file, front.value, lineOf, report)],
  };
}

const HINT = 'See knowledge/README.md, "In other languages", for the fields of a translation.';

function checkName(file: string, front: Front, lineOf: LineOf, report: Report): Problem[] {
  const [, id, locale] = FILE_NAME.exec(file) ?? [];
  const name = file.split('/').at(-1);
  return [
    ...(id === front.id
      ? []
      : [report(lineOf(['id']), `the id is ${front.id} but the file is named ${name}`, NAME_HINT)]),
    ...(locale === front.locale
      ? []
      : [
          report(
            lineOf(['locale']),
            `the locale is ${front.locale} but the file is named ${name}`,
            NAME_HINT,
          ),
        ]),
  ];
}

const NAME_HINT = 'Name the file <id>.<locale>.md, after the article and the language.';
