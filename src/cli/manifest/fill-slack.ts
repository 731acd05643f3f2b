import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../errors';

export interface FillOptions {
  /** The address at which Slack reaches the program; absent in Socket Mode, which needs none. */
  readonly url?: string;
  /** Whether workspaces install the app by themselves. */
  readonly isOAuth?: boolean;
  readonly format: 'yaml' | 'json';
}

const PATH = '/slack/events';
const REDIRECT_PATH = '/slack/oauth_redirect';
/** Told where installations are kept, and otherwise of no use. */
const INSTALL_EVENTS = ['app_uninstalled', 'tokens_revoked'];
const HOW_TO = '# Paste this at https://api.slack.com/apps > Create New App > From a manifest.';

/** What Slack checks of a manifest, as its schema says (github.com/slackapi/manifest-schema), for the parts we use. */
const requestUrl = z
  .url({ protocol: /^https$/ })
  .max(3000)
  .optional();
const schema = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  }),
  features: z.object({
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/\S{1,31}$/),
          url: requestUrl,
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.object({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.object({
    redirect_urls: z
      .array(z.url({ protocol: /^https$/ }))
      .max(1000)
      .optional(),
    scopes: z.object({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({
      request_url: requestUrl,
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: requestUrl }),
    socket_mode_enabled: z.boolean(),
  }),
});

/** The manifest with the organisation's own address in it, or for Socket Mode without any. */
export function fillSlackManifest(
  source: string,
  { url, isOAuth = false, format }: FillOptions,
): string {
  const document = parseDocument(source.replace(/^(?:#.*\n)+/, `${HOW_TO}\n`));
  const address = url === undefined ? undefined : addressFrom(url);
  const places = [
    ['features', 'slash_commands', 0, 'url'],
    ['settings', 'event_subscriptions', 'request_url'],
    ['settings', 'interactivity', 'request_url'],
  ];
  for (const place of places) {
    if (address === undefined) document.deleteIn(place);
    else document.setIn(place, address);
  }
  document.setIn(['settings', 'socket_mode_enabled'], address === undefined);
  if (isOAuth && address !== undefined) addOAuth(document, address);
  const filled: unknown = document.toJS();
  const { error } = schema.safeParse(filled);
  if (error) throw new Error(`manifest/slack/manifest.yaml: ${z.prettifyError(error)}`);
  return format === 'json'
    ? `${JSON.stringify(filled, null, 2)}\n`
    : document.toString({ lineWidth: 0 });
}

/** Where Slack brings back whoever installs the app, and what tells that it was removed. */
function addOAuth(document: Document, address: string): void {
  const redirect = address.slice(0, -PATH.length) + REDIRECT_PATH;
  document.setIn(['oauth_config', 'redirect_urls'], [redirect]);
  for (const event of INSTALL_EVENTS) {
    document.addIn(['settings', 'event_subscriptions', 'bot_events'], event);
  }
  document.setIn(['settings', 'org_deploy_enabled'], true);
}

function addressFrom(url: string): string {
  const given = URL.canParse(url) ? new URL(url) : undefined;
  if (given?.protocol !== 'https:' || given.search !== '' || given.hash !== '') {
    throw new UsageError(
      `--url is "${url}"`,
      'Give the address at which Slack reaches this program, e.g. https://helpdesk.example.com',
    );
  }
  const base = given.pathname.replace(/\/+$/, '');
  return base.endsWith(PATH) ? `${given.origin}${base}` : `${given.origin}${base}${PATH}`;
}
