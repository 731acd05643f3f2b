import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from './errors';
import { sayIssue } from './say-issue';
import { withoutUndefined } from './without-undefined';

export const CONFIG_FILE = 'helpdesk.config.yaml';

/** How an organisation's people reach a person. */
export interface HelpdeskDetails {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly hours?: string;
}

/** What `helpdesk.config.yaml` may say. */
export interface FileConfig {
  readonly organisation: { readonly name?: string };
  readonly helpdesk: HelpdeskDetails;
  readonly tryOut: boolean;
  readonly roles: RolesConfig;
  readonly handOff: HandOffConfig;
  readonly slack: SlackFileConfig;
  /** How much one person may send in a minute, in each process. */
  readonly messagesPerMinute: number;
  readonly teams: TeamsSettings;
  /** How long anything about people is kept. */
  readonly retentionDays: number;
  readonly console: ConsoleFileConfig;
}

/** What of the console's sign-in is no secret. */
export interface ConsoleFileConfig {
  /** The origin at which browsers reach the console. */
  readonly url?: string;
  /** The claim of the ID token that holds somebody's roles. */
  readonly rolesClaim: string;
  /** For each role of the console the values of the claim that give it. */
  readonly roles: Readonly<Record<'viewer' | 'editor' | 'expert' | 'admin', readonly string[]>>;
}

/** People by the ids their platform has for them, and groups of people. */
export interface RolesConfig {
  readonly admins: readonly string[];
  readonly experts: readonly string[];
  readonly restrictAdminAnswers: boolean;
}

/** Where the bot may answer in Slack; an empty list says everywhere. */
export interface SlackFileConfig {
  readonly workspaces: readonly string[];
  /** Whoever finds the page may install the app, where workspaces do that by themselves. */
  readonly isForAnyWorkspace: boolean;
  readonly channels: readonly string[];
}

/** What of Teams is no secret. */
export interface TeamsSettings {
  /** The directory (tenant) ids that are answered. */
  readonly tenants: readonly string[];
  /** Whether it is meant that every organisation is answered that has the app. */
  readonly anyTenant: boolean;
  /** Where Teams is written to before it has written to the bot. */
  readonly serviceUrl?: string;
}

const toTenants = (tenants: 'any' | string[]): Pick<TeamsSettings, 'tenants' | 'anyTenant'> =>
  tenants === 'any' ? { tenants: [], anyTenant: true } : { tenants, anyTenant: false };

/** A channel of a platform, e.g. `slack:C0123456789`, or `slack:T0123456789/C0123456789` where there are many workspaces. */
export interface ChannelAddress {
  readonly platform: 'slack' | 'teams';
  readonly channel: string;
}

/** Where tickets go. Without a default and a webhook, nobody would see them, and none are opened. */
export interface HandOffConfig {
  readonly default?: ChannelAddress;
  readonly security?: ChannelAddress;
  readonly products: Readonly<Record<string, ChannelAddress>>;
  readonly webhook?: string;
  /** How many different people must ask for the same article within the window to call it a burst. */
  readonly burst: { readonly people: number; readonly minutes: number };
}

const optionalText = z.string().trim().min(1).optional();

const channelAddress = z.string().transform((value, context): ChannelAddress => {
  const [, platform, channel] = /^(slack|teams):(\S+)$/.exec(value) ?? [];
  if ((platform === 'slack' || platform === 'teams') && channel) return { platform, channel };
  context.addIssue('write a channel as slack:C0123456789 or teams:19:\u2026@thread.tacv2');
  return z.NEVER;
});

/** Whether what is sent there is encrypted, or does not leave this machine. */
export function staysPrivate(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** In clear text only to this machine. */
const privateAddress = z
  .url({ protocol: /^https?$/, error: 'write an address that starts with https://' })
  .refine(
    staysPrivate,
    'write an address that starts with https://; http:// goes to this machine only',
  );

const claimValues = z.array(z.string().min(1)).default([]);

const consoleSchema = z
  .strictObject({
    url: privateAddress
      .refine(
        (value) => new URL(value).href === `${new URL(value).origin}/`,
        'write an address without a path, e.g. https://helpdesk.contoso.com',
      )
      .transform((value) => new URL(value).origin)
      .optional(),
    'roles-claim': z.string().trim().min(1).default('roles'),
    roles: z
      .strictObject({
        viewer: claimValues,
        editor: claimValues,
        expert: claimValues,
        admin: claimValues,
      })
      .default({ viewer: ['viewer'], editor: ['editor'], expert: ['expert'], admin: ['admin'] }),
  })
  .prefault({});

const people = z.array(z.string().trim().min(1)).default([]);

const schema = z.strictObject({
  roles: z
    .strictObject({
      admins: people,
      experts: people,
      'restrict-admin-answers': z.boolean().default(false),
    })
    .prefault({}),
  'hand-off': z
    .strictObject({
      default: channelAddress.optional(),
      security: channelAddress.optional(),
      products: z.record(z.string(), channelAddress).default({}),
      webhook: privateAddress.optional(),
      burst: z
        .strictObject({
          people: z.int().min(2).default(5),
          minutes: z.int().min(1).max(1440).default(15),
        })
        .prefault({}),
    })
    .prefault({}),
  slack: z
    .strictObject({
      workspaces: z
        .union(
          [z.literal('any'), z.array(z.string().regex(/^[TE][A-Z0-9]+$/))],
          'write a list of workspaces, T\u2026, and enterprises, E\u2026, or any',
        )
        .default([]),
      channels: z
        .array(z.string().regex(/^[CG][A-Z0-9]+$/, 'write a channel as C\u2026'))
        .default([]),
    })
    .prefault({}),
  'messages-per-minute': z.int().min(1).max(1000).default(30),
  teams: z
    .strictObject({
      tenants: z
        .union([
          z.literal('any'),
          z.array(
            z.guid({
              error: 'write directory (tenant) ids, e.g. 7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e',
            }),
          ),
        ])
        .default([]),
      'service-url': z
        .url({ protocol: /^https$/, error: 'write an address that starts with https://' })
        .optional(),
    })
    .prefault({}),
  'retention-days': z.int().min(1).max(3650).default(90),
  console: consoleSchema,
  organisation: z.strictObject({ name: optionalText }).default({}),
  helpdesk: z
    .strictObject({
      name: optionalText,
      phone: optionalText,
      email: z.email().optional(),
      url: z
        .url({ protocol: /^https$/, error: 'write an address that starts with https://' })
        .optional(),
      hours: optionalText,
    })
    .default({}),
  'try-out': z.boolean().default(true),
});

/**
 * Reads the configuration file; a folder without one has the defaults.
 * @param named the path HELPDESK_CONFIG gives, which must then exist
 */
export function readConfigFile(named: string | undefined, cwd: string): FileConfig {
  const file = path.resolve(cwd, named ?? CONFIG_FILE);
  if (existsSync(file)) return parseConfigFile(path.basename(file), readFileSync(file, 'utf8'));
  if (named === undefined) return toConfig(schema.parse({}));
  throw new UsageError(`HELPDESK_CONFIG names ${named}, which does not exist`, 'Correct the path.');
}

function parseConfigFile(name: string, text: string): FileConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new UsageError(`${name}:${line}: not valid YAML: ${broken.message}`, 'Mend that line.');
  }
  const result = schema.safeParse(document.toJS() ?? {}, { error: sayIssue });
  if (!result.success)
    throw firstIssue(name, result.error, (place) => lineOfKey(document.contents, place, lines));
  return toConfig(result.data);
}

function toConfig(data: z.output<typeof schema>): FileConfig {
  const { organisation, helpdesk, roles } = data;
  return {
    tryOut: data['try-out'],
    organisation: withoutUndefined(organisation),
    helpdesk: withoutUndefined(helpdesk),
    roles: { ...roles, restrictAdminAnswers: roles['restrict-admin-answers'] },
    handOff: withoutUndefined(data['hand-off']),
    slack: toSlack(data.slack),
    messagesPerMinute: data['messages-per-minute'],
    teams: withoutUndefined({
      ...toTenants(data.teams.tenants),
      serviceUrl: data.teams['service-url'],
    }),
    retentionDays: data['retention-days'],
    console: withoutUndefined({
      url: data.console.url,
      rolesClaim: data.console['roles-claim'],
      roles: data.console.roles,
    }),
  };
}

function toSlack({ workspaces, channels }: z.output<typeof schema>['slack']): SlackFileConfig {
  const isForAnyWorkspace = workspaces === 'any';
  return { workspaces: isForAnyWorkspace ? [] : workspaces, isForAnyWorkspace, channels };
}

type Place = readonly PropertyKey[];

function firstIssue(name: string, error: z.ZodError, lineOf: (place: Place) => number): UsageError {
  const [issue] = error.issues;
  const isUnknown = issue?.code === 'unrecognized_keys';
  const place = [...(issue?.path ?? []), ...(isUnknown ? issue.keys.slice(0, 1) : [])];
  return new UsageError(
    `${name}:${lineOf(place)}: ${place.join('.')}: ${issue?.message ?? 'is wrong'}`,
    'helpdesk.config.example.yaml lists every key with an example.',
  );
}

function lineOfKey(contents: unknown, place: readonly PropertyKey[], lines: LineCounter): number {
  let node = contents;
  let line = 1;
  for (const key of place) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    if (range) line = lines.linePos(range[0]).line;
    node = pair?.value;
  }
  return line;
}
