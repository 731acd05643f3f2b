import { randomUUID } from 'node:crypto';
import { askOnce } from '../../core/ask-once';
import type { Question } from '../../core/evaluate';
import { sayTurn } from '../../core/say-outcome';
import type { Setting } from '../../core/setting';
import { isError } from '../../knowledge/problem';
import type { Store } from '../../store/store';
import type { Change, ChangeResult } from '../api';
import { ConsoleError, type ConsoleRooms, type Who } from '../console-rooms';
import { type Folders, overlayOf, readOverlayFile } from '../knowledge/folders';
import { withTrialOverlay } from '../knowledge/trial-overlay';
import { writeOverlayFile } from '../knowledge/write-overlay-file';
import type { KnowledgeInUse } from '../knowledge-in-use';
import { nameOf } from '../name-of';
import type { AskedAnswer, Progress, Trial, Workshop } from '../workshop/workshop';
import { compareAnswers } from './compare-answers';
import type { Jobs } from './jobs';
import { type Edit, planEdit } from './plan-edit';

export interface ChangesOptions {
  readonly folders: Folders;
  readonly store: Pick<Store, 'addRevision' | 'findRevision' | 'appendAudit'>;
  readonly workshop: Pick<Workshop, 'tryChange'>;
  readonly knowledge: KnowledgeInUse;
  readonly jobs: Jobs;
  readonly now: () => Date;
}

type Changes = Pick<ConsoleRooms, 'preview' | 'save'>;

/** How the knowledge in use answers the evaluation questions. */
interface Asked {
  readonly version: string;
  readonly texts: string;
  readonly answers: readonly AskedAnswer[];
}

/** Trying changes and saving them, one at a time. */
export function createChanges(options: ChangesOptions): Changes {
  const { jobs } = options;
  let asked: Asked | undefined;
  const measure = async (edit: Edit, progress: Progress): Promise<Measured> => {
    const present = options.knowledge.setting();
    const { trial, before } = await tryEdit(edit, asked, options, progress);
    if (before) asked = before;
    const { problems, questions, after } = trial;
    const changed = before ? compareAnswers(questions, before.answers, after) : [];
    const own = askedOf(edit, trial, present);
    return { trial, result: { problems, questions: questions.length, changed, ...own } };
  };
  const previewNow = async (change: Change, progress: Progress): Promise<ChangeResult> => {
    const edit = await planEdit(change, options);
    return (await measure(edit, progress)).result;
  };
  const saveNow = async (change: Change, who: Who, progress: Progress): Promise<ChangeResult> => {
    const edit = await planEdit(change, options);
    const { trial, result } = await measure(edit, progress);
    if (!trial.made || result.problems.some(isError)) return result;
    progress('Saving', 1);
    const revision = await saveEdit(edit, trial, who, options);
    const { version } = trial.made;
    asked = { version, texts: textsOf(trial.questions), answers: trial.after };
    return { ...result, revision };
  };
  return {
    preview: async (change, who) => {
      await planEdit(change, options);
      return jobs.start(who, (progress) => previewNow(change, progress));
    },
    save: async (change, who) => {
      await planEdit(change, options);
      return jobs.start(who, (progress) => saveNow(change, who, progress));
    },
  };
}

interface Measured {
  readonly trial: Trial;
  readonly result: ChangeResult;
}

/** The phrase itself, which the evaluation questions as a rule do not hold. */
function askedOf(
  { phrase }: Edit,
  { asked: after }: Trial,
  present: Setting,
): Pick<ChangeResult, 'asked'> {
  if (phrase === undefined || after === undefined) return {};
  return { asked: { text: phrase, before: sayTurn(askOnce(present, phrase)), after } };
}

const textsOf = (questions: readonly Question[]): string =>
  questions.map(({ text, audience }) => `${audience ?? ''} ${text}`).join('\n');

/** Reads, trains and asks; the knowledge in use is asked only where its answers are not known. */
async function tryEdit(
  edit: Edit,
  asked: Asked | undefined,
  options: ChangesOptions,
  progress: Progress,
): Promise<{ readonly trial: Trial; readonly before?: Asked }> {
  const { folders, workshop, knowledge } = options;
  const { version } = knowledge.state();
  const present = knowledge.setting().knowledge;
  const known = asked?.version === version ? asked : undefined;
  const trial = await withTrialOverlay(folders.overlay, edit, (overlay) => {
    const questions = known ? {} : { before: present };
    const own = edit.phrase === undefined ? {} : { asked: edit.phrase };
    return workshop.tryChange({ overlay, questions, ...own }, progress);
  });
  if (!trial.made) return { trial };
  const texts = textsOf(trial.questions);
  if (trial.before) return { trial, before: { version, texts, answers: trial.before } };
  if (known?.texts === texts) return { trial, before: known };
  return tryEdit(edit, undefined, options, progress);
}

/** Writes the file and its history, or neither, and answers from it at once. */
async function saveEdit(
  { file, before, after, what }: Edit,
  { made }: Trial,
  who: Who,
  { folders, store, knowledge, now }: ChangesOptions,
): Promise<string> {
  const overlay = overlayOf(folders);
  if (readOverlayFile(overlay, file) !== before) throw new ConsoleError(409, MEANWHILE);
  const id = randomUUID();
  const at = now();
  const texts = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  writeOverlayFile(overlay, file, after);
  try {
    await store.addRevision({ id, file, ...texts, who: who.name, what, at });
  } catch (error) {
    writeOverlayFile(overlay, file, before);
    throw error;
  }
  if (made) knowledge.takeUp(made);
  await store.appendAudit({
    at,
    who: nameOf(who),
    action: 'knowledge.changed',
    target: file,
    detail: `${what}; revision ${id}`,
  });
  return id;
}

const MEANWHILE =
  'The file was changed by somebody else meanwhile. Open it again and carry over what you wrote.';
