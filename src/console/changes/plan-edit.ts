import { readNotOurs, NOT_OURS_FILE } from '../../knowledge/read-not-ours';
import type { Store } from '../../store/store';
import type { Change } from '../api';
import { ConsoleError } from '../console-rooms';
import {
  checkId,
  findSource,
  type Folders,
  overlayOf,
  readOverlayFile,
  versionOf,
} from '../knowledge/folders';
import { addNotOurs } from './add-not-ours';
import { addPhrase } from './add-phrase';
import { articleFile } from './article-file';

/** What a change does to one file of the overlay folder; a text that is absent stands for no file. */
export interface Edit {
  readonly file: string;
  readonly before?: string;
  readonly after?: string;
  /** In plain words, for the history. */
  readonly what: string;
  /** Added by it, so that the bot knows what to say to it. */
  readonly phrase?: string;
}

export interface PlanOptions {
  readonly folders: Folders;
  readonly store: Pick<Store, 'findRevision'>;
}

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/**
 * What a change would do as the folders stand now.
 * @throws ConsoleError where it cannot be done, or no longer
 */
export async function planEdit(change: Change, { folders, store }: PlanOptions): Promise<Edit> {
  const overlay = overlayOf(folders);
  const after = await planText(change, folders, store);
  const before = readOverlayFile(overlay, after.file);
  if (before === after.text) {
    throw new ConsoleError(409, 'Nothing would change: the file says this already.');
  }
  return {
    file: after.file,
    what: after.what,
    ...('phrase' in change ? { phrase: change.phrase.trim() } : {}),
    ...(before === undefined ? {} : { before }),
    ...(after.text === undefined ? {} : { after: after.text }),
  };
}

interface Planned {
  readonly file: string;
  readonly text: string | undefined;
  readonly what: string;
}

function planText(
  change: Change,
  folders: Folders,
  store: PlanOptions['store'],
): Planned | Promise<Planned> {
  switch (change.kind) {
    case 'add-phrase':
      return planPhrase(change, folders);
    case 'not-ours':
      return planNotOurs(change, folders);
    case 'article':
      return planArticle(change, folders);
    case 'revert':
      return planRevert(change, store);
  }
}

function planPhrase({ article, phrase }: ChangeOf<'add-phrase'>, folders: Folders): Planned {
  const source = findSource(checkId(article), folders);
  if (!source) throw new ConsoleError(404, `There is no article ${article}.`);
  const text = addPhrase(source.text, checkLine(phrase, 'phrase'));
  return { file: source.file, text, what: `Added a phrase to ${article}` };
}

function planNotOurs({ subject, phrase }: ChangeOf<'not-ours'>, folders: Folders): Planned {
  const wanted = { subject: checkLine(subject, 'subject'), phrase: checkLine(phrase, 'phrase') };
  const present = readOverlayFile(overlayOf(folders), NOT_OURS_FILE);
  const shipped = readNotOurs(folders.folder).entries.map(({ entry }) => entry);
  const text = addNotOurs(present, wanted, shipped);
  return { file: NOT_OURS_FILE, text, what: `Marked a question as not ours: ${wanted.subject}` };
}

function planArticle({ id, markdown, basedOn }: ChangeOf<'article'>, folders: Folders): Planned {
  const source = findSource(checkId(id), folders);
  const present = source && versionOf(source.text);
  if (basedOn !== present) throw new ConsoleError(409, staleWords(id, basedOn, present));
  const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
  const file = articleFile(id, markdown, folders);
  return { file, text, what: source ? `Changed ${id}` : `Wrote ${id}` };
}

function staleWords(id: string, basedOn: string | undefined, present: string | undefined): string {
  if (basedOn === undefined)
    return `There is an article ${id} already. Open it, or choose another id.`;
  return present === undefined
    ? `The article ${id} was taken away meanwhile. Save it as a new one.`
    : `The article ${id} was changed meanwhile. Open it again and carry over what you wrote.`;
}

async function planRevert(
  { revision }: ChangeOf<'revert'>,
  store: PlanOptions['store'],
): Promise<Planned> {
  const found = await store.findRevision(revision);
  if (!found) throw new ConsoleError(404, 'This change is not in the history any more.');
  const { file, before, what } = found;
  return { file, text: before, what: `Went back to before: ${what}` };
}

const MOST_LINE_CHARACTERS = 500;

function checkLine(value: string, name: string): string {
  const text = value.trim();
  if (text !== '' && text.length <= MOST_LINE_CHARACTERS && !/[\r\n]/.test(text)) return text;
  throw new ConsoleError(
    400,
    `The ${name} must be one line of 1 to ${MOST_LINE_CHARACTERS} characters.`,
  );
}
