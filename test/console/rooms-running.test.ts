import path from 'node:path';
import { readConfig } from '../../src/config';
import { createRooms } from '../../src/create-rooms';
import { createWorkshop } from '../../src/knowledge-worker/create-workshop';
import { loadSetting } from '../../src/load-setting';
import { createLogger } from '../../src/logger';
import { createRecentErrors } from '../../src/recent-errors';
import { holdSetting } from '../../src/setting-holder';
import { startBot } from '../../src/start-bot';
import { articleText } from '../support/article-text';
import { createTempFolder } from '../support/temp-folder';

describe('the rooms of a configured bot', () => {
  it('tell its platforms, its store and its latest errors', async () => {
    const folder = createTempFolder();
    folder.write('knowledge/a.md', articleText({ id: 'a' }));
    const config = readConfig({
      env: { KNOWLEDGE: 'knowledge', HELPDESK_DATA: 'data', LOG_LEVEL: 'error' },
      cwd: folder.path,
    });
    const kept = path.join(folder.path, 'kept');
    const recentErrors = createRecentErrors();
    const logger = createLogger('error', (message) => recentErrors.add(message));
    const workshop = createWorkshop(config, kept);
    const setting = loadSetting(config, kept);
    const settings = holdSetting({ config, workshop, logger, setting });
    const bot = await startBot(config, () => settings.setting(), logger);
    const rooms = createRooms(config, { bot, settings, workshop, logger, recentErrors });
    for (let count = 0; count < 60; count += 1)
      logger.child({ of: 'a part' }).error({ code: 'E1' }, `error ${count}`);
    logger.warn('no error');
    const health = await rooms.health();
    expect(health).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      store: { kind: 'sqlite', isWell: true },
      knowledge: { articles: 1 },
    });
    expect(health.platforms.map(({ name, isOn }) => [name, isOn])).toEqual([
      ['Hand-off', false],
      ['Try-out', true],
      ['Slack', false],
      ['Teams', false],
    ]);
    expect(health.errors).toHaveLength(50);
    expect(health.errors[0]?.message).toBe('error 59');
    await Promise.all([workshop.stop(), settings.stop()]);
    await bot.stop();
    folder.remove();
  });
});
