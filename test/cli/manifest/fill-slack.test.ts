import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fillSlackManifest } from '../../../src/cli/manifest/fill-slack';

import { UsageError } from '../../../src/errors';
import { SLACK_MANIFEST } from '../../../src/slack-manifest';

const source = readFileSync(SLACK_MANIFEST, 'utf8');

interface Manifest {
  features: { slash_commands: { url?: string }[] };
  oauth_config: { redirect_urls?: string[] };
  settings: {
    event_subscriptions: { request_url?: string; bot_events: string[] };
    org_deploy_enabled: boolean;
    interactivity: { request_url?: string };
    socket_mode_enabled: boolean;
  };
}
const addressesIn = ({ features, settings }: Manifest) => [
  features.slash_commands[0]?.url,
  settings.event_subscriptions.request_url,
  settings.interactivity.request_url,
];

describe('the filled manifest', () => {
  test.each([
    'https://bot.contoso.com',
    'https://bot.contoso.com/',
    'https://bot.contoso.com/slack/events',
  ])('has the one address in all three places: %s', (url) => {
    const filled = parse(fillSlackManifest(source, { url, format: 'yaml' })) as Manifest;
    const address = 'https://bot.contoso.com/slack/events';
    expect(addressesIn(filled)).toEqual([address, address, address]);
    expect(filled.settings.socket_mode_enabled).toBe(false);
  });

  test('keeps a path before the bot\u2019s own', () => {
    const filled = fillSlackManifest(source, { url: 'https://contoso.com/mfa', format: 'json' });
    expect(addressesIn(JSON.parse(filled) as Manifest)[0]).toBe(
      'https://contoso.com/mfa/slack/events',
    );
  });

  test('says where Slack brings back whoever installs it, and asks to be told when it is removed', () => {
    const options = { url: 'https://contoso.com/mfa', isOAuth: true, format: 'yaml' } as const;
    const { oauth_config: oauth, settings } = parse(fillSlackManifest(source, options)) as Manifest;
    expect(oauth.redirect_urls).toEqual(['https://contoso.com/mfa/slack/oauth_redirect']);
    expect(settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_mention', 'app_uninstalled', 'tokens_revoked']),
    );
    expect(settings.org_deploy_enabled).toBe(true);
  });

  test('has no address in Socket Mode', () => {
    const filled = parse(fillSlackManifest(source, { format: 'yaml' })) as Manifest;
    expect(addressesIn(filled)).toEqual([undefined, undefined, undefined]);
    expect(filled.settings.socket_mode_enabled).toBe(true);
  });

  test('keeps the reasons for the scopes as comments', () => {
    const filled = fillSlackManifest(source, { url: 'https://bot.contoso.com', format: 'yaml' });
    expect(filled).toMatch(/# Answer\.\n +- chat:write\n/);
    expect(filled).not.toContain('helpdesk.example.com');
  });

  test.each(['http://bot.contoso.com', 'bot.contoso.com', 'https://a.example?x=1', ''])(
    'refuses "%s", which Slack would not reach',
    (url) => {
      expect(() => fillSlackManifest(source, { url, format: 'yaml' })).toThrow(UsageError);
    },
  );

  test('is refused where it breaks what Slack allows', () => {
    const long = source.replace('name: MFA Helpdesk', `name: ${'x'.repeat(36)}`);
    expect(() => fillSlackManifest(long, { format: 'yaml' })).toThrow('display_information.name');
  });
});
