import { renderSlackMessages } from '../../adapters/slack/render';
import { renderCard } from '../../adapters/teams/render';
import { createWebAdapter } from '../../adapters/web';
import type { Setting } from '../../src/core/setting';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import { randomUUID } from 'node:crypto';
import { buttonsOn, type CardButton, filledForm, lookAt } from './card-sight';
import type { DialogueTurn } from './dialogue';
import { pressable, type Stage, startListeningBot } from './stage';
import { createTempFolder } from './temp-folder';

/** The try-out page's server, posted to as the page does. */
export async function startWebStage(setting: () => Setting): Promise<Stage> {
  const bot = await startListeningBot(setting);
  const folder = createTempFolder();
  const renderers = { renderCard, renderSlack: renderSlackMessages };
  const { routes } = createWebAdapter({
    handle: bot.handle,
    ...renderers,
    pageFolder: folder.path,
  });
  const logger = createLogger('silent');
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  const post = async (body: object): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/try-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly card?: unknown };
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer.card;
  };
  return {
    enter: ({ as, locale }) => {
      const about = { ...(as ? { audience: as } : {}), ...(locale ? { locale } : {}) };
      const common = { session: randomUUID(), ...about };
      const cards: unknown[] = [];
      return Promise.resolve({
        bot,
        act: async (step) => {
          cards.push(await post({ ...common, ...bodyOf(step, cards) }));
        },
        look: () => Promise.resolve(lookAt(cards.at(-1))),
        leave: () => Promise.resolve(),
      });
    },
    close: async () => {
      await server.close();
      await bot.stop();
      folder.remove();
    },
  };
}

function bodyOf({ say, press, rate, fill }: DialogueTurn, cards: readonly unknown[]): object {
  if (say !== undefined) return { text: say };
  if (press !== undefined) {
    const [, { data }] = pressable(cards.flatMap(buttonsOn), press);
    return { choice: data.choice };
  }
  if (rate !== undefined) {
    const { answerId, article, helpful } = ratingOn(cards, rate === 'helpful').data;
    return { rated: { answerId, article, helpful } };
  }
  if (fill !== undefined) return { filled: formOn(cards, fill) };
  return { arrived: true };
}

/** The rating button of the latest answer. */
export function ratingOn(cards: readonly unknown[], helpful: boolean): CardButton {
  const buttons = cards.flatMap(buttonsOn).map(([, button]) => button);
  const found = buttons.findLast(({ data }) => data.helpful === helpful);
  if (!found) throw new Error('there is nothing to rate');
  return found;
}

function formOn(cards: readonly unknown[], changes: Readonly<Record<string, string>>): object {
  const card = cards.findLast((each) => filledForm(each, {}));
  const { choice, form: _, ...fields } = filledForm(card, changes)?.data ?? {};
  const values = Object.entries(fields).map(([id, value]) => [id.replace('field-', ''), value]);
  return { choice, values: Object.fromEntries(values) as object };
}
