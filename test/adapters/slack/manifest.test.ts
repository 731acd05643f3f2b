import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { ANSWER_SHORTCUT, ASK_SHORTCUT } from '../../../adapters/slack/action-ids';

const FILE = path.join(__dirname, '..', '..', '..', 'manifest', 'slack', 'manifest.yaml');
const source = readFileSync(FILE, 'utf8');
const document = parseDocument(source);
const manifest = document.toJS() as Manifest;

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    app_home: Record<string, boolean>;
    bot_user: { display_name: string };
    shortcuts: { name: string; type: string; callback_id: string }[];
    slash_commands: { command: string; url: string; description: string; usage_hint: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { request_url: string; bot_events: string[] };
    interactivity: { is_enabled: boolean; request_url: string };
  };
}

describe('the Slack manifest', () => {
  test('keeps to the lengths Slack allows', () => {
    const { display_information: display, features } = manifest;
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description.length).toBeLessThanOrEqual(140);
    expect(display.long_description.length).toBeGreaterThanOrEqual(174);
    expect(display.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  });

  test('sends commands, events and presses to the one address the adapter answers', () => {
    const { features, settings } = manifest;
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    expect(urls).toHaveLength(3);
    for (const url of urls) expect(new URL(url).pathname).toBe('/slack/events');
    expect(settings.interactivity.is_enabled).toBe(true);
  });

  test('has the command, the Home tab, and messages that can be written to', () => {
    const { features } = manifest;
    expect(features.slash_commands.map(({ command }) => command)).toEqual(['/mfa']);
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('names the shortcuts as the adapter knows them', () => {
    const { shortcuts } = manifest.features;
    expect(shortcuts.map(({ type, callback_id: id }) => [type, id])).toEqual([
      ['message', ANSWER_SHORTCUT],
      ['global', ASK_SHORTCUT],
    ]);
    for (const { name } of shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });

  test('asks for no scope beyond those its events, command and answers need', () => {
    const needed: Record<string, string> = {
      app_mention: 'app_mentions:read',
      assistant_thread_started: 'assistant:write',
      'message.channels': 'channels:history',
      'message.groups': 'groups:history',
      'message.im': 'im:history',
    };
    const forEvents = manifest.settings.event_subscriptions.bot_events.flatMap(
      (event) => needed[event] ?? [],
    );
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(
      [...forEvents, 'chat:write', 'commands', 'im:write', 'usergroups:read', 'users:read'].sort(),
    );
  });

  test('explains each scope in a comment', () => {
    const { bot } = manifest.oauth_config.scopes;
    for (const scope of bot) expect(source).toMatch(new RegExp(`# .+\\n +- ${scope}\\n`));
  });

  test('is plain YAML, each key once', () => {
    expect(document.errors).toEqual([]);
    expect(
      isMap(document.contents) && document.contents.items.every(({ key }) => isScalar(key)),
    ).toBe(true);
  });
});
