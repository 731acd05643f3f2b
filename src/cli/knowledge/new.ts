import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { ARTICLE_KINDS, type ArticleKind } from '../../core/article';
import { UsageError } from '../../errors';
import { type ArticleRecord, fileOf, recordToText } from '../../knowledge/article-record';
import { type FolderOption, folderOf } from './load';

interface NewOptions extends FolderOption {
  readonly kind: ArticleKind;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Months from one review to the next. */
const REVIEW_EVERY = 6;

export function addNew(knowledge: Command): void {
  knowledge
    .command('new')
    .description('start an article: writes a file to fill in')
    .argument('<id>', 'lower-case letters, digits and hyphens; it never changes')
    .addOption(
      new Option('--kind <kind>', 'its kind').choices([...ARTICLE_KINDS]).default('question'),
    )
    .action((id: string, options: NewOptions) => {
      if (!ID.test(id)) {
        throw new UsageError(
          `"${id}" cannot be an id`,
          'Use lower-case letters, digits and hyphens.',
        );
      }
      const file = path.join(folderOf(options), fileOf({ id, kind: options.kind }));
      if (existsSync(file))
        throw new UsageError(`${file} exists already`, 'Choose another id, or edit it.');
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, recordToText(draft(id, options.kind, new Date())));
      console.log(`${file}\nFill in every line, then run \`mfa-helpdesk knowledge check\`.`);
    });
}

function draft(id: string, kind: ArticleKind, today: Date): ArticleRecord {
  const due = new Date(today);
  due.setUTCMonth(due.getUTCMonth() + REVIEW_EVERY);
  return {
    id,
    kind,
    title: 'What it is about, in the words of the person who asks',
    summary: 'One sentence that answers by itself.',
    products: ['entra-mfa'],
    clouds: ['global'],
    audience: ['user', 'admin'],
    codes: [],
    messages: [],
    phrases: [`one way people put it (${id})`, `another way, quite different (${id})`],
    urgency: 'normal',
    branches: [],
    related: [],
    collect: ['upn', 'timestamp'],
    sources: [{ title: 'Title of the page', url: 'https://learn.microsoft.com/' }],
    reviewed: toIsoDate(today),
    'review-due': toIsoDate(due),
    users:
      'The answer in one sentence.\n\n1. The first step.\n2. The second step.\n\nIf that does not help, ask {{helpdesk.contact}}.',
    admins:
      'The cause in one sentence.\n\n1. The first step, with the path in the portal and the role needed.',
  };
}

const toIsoDate = (date: Date): string => date.toISOString().slice(0, 10);
