import { createSlackAdapter } from '../../adapters/slack';
import type { Setting } from '../../src/core/setting';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import { createSlackClient } from './slack-client';
import { createSlackDriver } from './slack-driver';
import { BOT, type EmulatedPerson, SIGNING_SECRET, startSlackEmulator } from './slack-emulator';
import { startSlackFront } from './slack-front';
import { type Stage, startListeningBot, type Visitor } from './stage';

/**
 * The emulator of Slack's Web API, which signs what people say and sends it on; presses and modals are signed here.
 * @param visitors how many people may enter
 */
export async function startSlackStage(setting: () => Setting, visitors: number): Promise<Stage> {
  const people = Array.from({ length: visitors }, (_, index): EmulatedPerson => {
    return { name: `visitor${index}`, token: `xoxp-visitor${index}` };
  });
  const [bot, slack] = await Promise.all([startListeningBot(setting), startSlackEmulator(people)]);
  const locales = new Map<string, string>();
  const front = await startSlackFront(slack.apiUrl, locales);
  const logger = createLogger('silent');
  const adapter = await createSlackAdapter({
    botToken: BOT.token,
    signingSecret: SIGNING_SECRET,
    apiUrl: front.apiUrl,
    handle: bot.handle,
    logger,
  });
  const { routes } = adapter;
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  const endpoint = `${server.url}/slack/events`;
  await slack.subscribe(endpoint);
  const tools = { slack, driver: createSlackDriver(endpoint, SIGNING_SECRET) };
  return {
    enter: async ({ locale }) => {
      const person = people.shift();
      if (!person) throw new Error('more people than expected');
      const client = await createSlackClient(person, tools);
      if (locale) locales.set(client.user, locale);
      const act: Visitor['act'] = (step) => {
        bot.listen();
        return client.act(step);
      };
      return { look: client.look, act, bot, leave: () => Promise.resolve() };
    },
    close: async () => {
      await server.close();
      await adapter.stop();
      await front.close();
      await slack.stop();
      await bot.stop();
    },
  };
}
