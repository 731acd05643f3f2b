import { phrasesFor } from '../../src/core/phrases/catalogue';
import type { DecisionKind, Reply } from '../../src/core/reply';
import type { Setting } from '../../src/core/setting';
import {
  type Dialogue,
  type DialogueTurn,
  type Expectation,
  readDialogues,
} from '../support/dialogue';
import { buttonsOf } from '../support/dialogue-actor';
import { createSettings } from '../support/dialogue-setting';
import { waitFor } from '../support/slack-wait-for';
import {
  isLabelled,
  type ListeningBot,
  type Sight,
  type Stage,
  type Visitor,
} from '../support/stage';
import { startSlackStage } from '../support/stage-slack';
import { startTeamsStage } from '../support/stage-teams';
import { startTerminalStage } from '../support/stage-terminal';
import { startWebStage } from '../support/stage-web';

const SCRIPTS = readDialogues().filter(({ everywhere }) => everywhere);

const STAGES: readonly (readonly [string, (setting: () => Setting) => Promise<Stage>])[] = [
  ['the terminal', startTerminalStage],
  ['the try-out page', startWebStage],
  ['Teams', startTeamsStage],
  ['Slack', (setting) => startSlackStage(setting, SCRIPTS.length)],
];

let settingFor: (dialogue: Dialogue) => Setting;

beforeAll(() => {
  settingFor = createSettings();
});

/** Tries again until it holds: Slack is answered before the person is. */
async function eventually(check: () => Promise<void>): Promise<void> {
  let problem: unknown;
  const holds = () =>
    check().then(
      () => true,
      (error: unknown) => {
        problem = error;
        return undefined;
      },
    );
  await waitFor(holds, PATIENCE_MILLISECONDS).catch(() => {
    throw problem;
  });
}

const PATIENCE_MILLISECONDS = 5_000;

const has = ({ labels }: Sight, label: string): boolean =>
  labels.some((shown) => isLabelled(shown, label));

/** All that the bot said can be read, and all that it offered can be pressed. */
function showsWhole(sight: Sight, { parts }: Reply): void {
  const expand = parts.flatMap((part) => (part.kind === 'brief' ? [part.expandLabel] : []));
  const rate = parts.flatMap((part) => (part.kind === 'feedback' ? [part.yes, part.no] : []));
  const offered = [...buttonsOf(parts).map(({ label }) => label), ...expand, ...rate];
  expect(offered.filter((label) => !has(sight, label))).toEqual([]);
  const titles = parts.flatMap((part) => ('title' in part ? [part.title] : []));
  const fields = parts.flatMap((part) => (part.kind === 'form' ? part.fields : []));
  const words = [...titles, ...fields.map(({ label }) => label)];
  expect(words.filter((each) => !sight.text.includes(each))).toEqual([]);
}

/** The words by which a person can tell what the bot made of it. */
function signsOf(decision: DecisionKind, locale: string | undefined): readonly string[] {
  const phrases = phrasesFor(locale);
  switch (decision) {
    case 'warn':
      return [phrases.secretWarning.title, phrases.securityWarning.title];
    case 'answer':
      return [phrases.source];
    case 'answer-codes':
      return [phrases.severalCodes];
    case 'offer':
      return [phrases.didYouMean, phrases.didYouMeanOne, phrases.sorryUnsolved];
    case 'decline':
      return [phrases.otherWords, phrases.canDo, phrases.unknownCodesHelp, phrases.nothingSpecial];
    case 'hand-off':
      return [phrases.form.question, phrases.handOffBring, phrases.ticket.actions.withdraw];
    case 'command':
      return [''];
  }
}

async function check({ expect: expected }: DialogueTurn, visitor: Visitor, locale?: string) {
  const { bot } = visitor;
  const shown = await visitor.look();
  const reply = bot.last()?.reply;
  if (!reply) throw new Error('the bot was told nothing');
  showsWhole(shown, reply);
  const sight = await withScriptedIds(shown, bot);
  checkWords(sight, expected);
  checkButtons(sight, expected);
  if (expected.decision) checkSigns(sight, signsOf(expected.decision, locale));
}

function checkWords(sight: Sight, { says = [], 'says not': saysNot = [] }: Expectation): void {
  const text = sight.text.toLowerCase();
  for (const words of says) expect(text).toContain(inScript(words));
  for (const words of saysNot) expect(text).not.toContain(words.toLowerCase());
}

function checkButtons(sight: Sight, { buttons = [], 'no buttons': absent = [] }: Expectation) {
  expect(buttons.filter((label) => !has(sight, label))).toEqual([]);
  expect(absent.filter((label) => has(sight, label))).toEqual([]);
}

function checkSigns({ text, labels }: Sight, signs: readonly string[]): void {
  const seen = [text, ...labels].join('\n');
  expect([seen, signs.filter((sign) => seen.includes(sign))]).not.toEqual([seen, []]);
}

/** Scripts number tickets by their turn; here each has an id of its own. */
async function withScriptedIds(sight: Sight, bot: ListeningBot): Promise<Sight> {
  const [ticket] = bot.last() ? await bot.tickets() : [];
  return ticket ? { ...sight, text: sight.text.replaceAll(ticket.id, SCRIPTED_ID) } : sight;
}

const SCRIPTED_ID = 'MFA-TEST';
const inScript = (words: string): string =>
  words.replace(/MFA-TEST\d+/g, SCRIPTED_ID).toLowerCase();

async function checkKept({ expect: expected }: DialogueTurn, { bot }: Visitor): Promise<void> {
  const { decision, article, remembers, tickets, ticket } = expected;
  const reply = bot.last()?.reply;
  if (decision) expect(reply?.decision).toBe(decision);
  if (article) expect(reply?.parts).toContainEqual(expect.objectContaining({ article }));
  if (remembers) expect(await bot.remembered()).toMatchObject(remembers);
  const kept = await bot.tickets();
  if (tickets) expect(kept.map(({ state }) => state)).toEqual(tickets);
  if (ticket) expect(kept[0]).toMatchObject(ticket);
}

describe.each(STAGES)('on %s', (_name, open) => {
  let stage: Stage;
  let setting: Setting;

  beforeAll(async () => {
    stage = await open(() => setting);
  });

  afterAll(() => stage.close());

  it.each(SCRIPTS.map((dialogue) => [dialogue.name, dialogue] as const))(
    '%s',
    async (_, dialogue) => {
      setting = settingFor(dialogue);
      const visitor = await stage.enter(dialogue);
      for (const step of dialogue.turns) {
        await visitor.act(step);
        await eventually(() => check(step, visitor, dialogue.locale));
        await checkKept(step, visitor);
      }
      await visitor.leave();
    },
  );
});
