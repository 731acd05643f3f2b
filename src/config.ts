import { existsSync } from 'node:fs';
import path from 'node:path';
import { type FileConfig, type HelpdeskDetails, readConfigFile } from './config-file';
import { type ConsoleAccess, readConsoleAccess } from './console-access';
import type { Environment } from './environment';
import { UsageError } from './errors';
import { LOG_LEVELS, type LogLevel } from './logger';
import { PACKAGE_ROOT } from './package-root';
import { checkNames, readTeams, type TeamsConfig } from './platform-credentials';
import { readSlack, type SlackConfig } from './slack-credentials';
import { readStoreLocation, type StoreLocation } from './store-location';
import { readTerminalLocale } from './terminal-locale';

/** Everything the program is told from outside; nothing else reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Serve the try-out page and unauthenticated Teams activities; only ever on a loopback address. */
  readonly tryOut: boolean;
  readonly knowledge: { readonly folder: string; readonly overlay?: string };
  readonly organisation: FileConfig['organisation'];
  readonly helpdesk: HelpdeskDetails;
  readonly roles: FileConfig['roles'];
  readonly handOff: FileConfig['handOff'];
  readonly messagesPerMinute: number;
  readonly slackAllows: FileConfig['slack'];
  readonly retentionDays: number;
  /** Keys the hashes that stand for people in figures; made and kept in the store where none is told. */
  readonly hashKey?: string;
  /** Lets Prometheus read metrics from another machine. */
  readonly metricsToken?: string;
  /** Signs what is sent to the webhook. */
  readonly webhookSecret?: string;
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
  readonly teamsSettings: FileConfig['teams'];
  readonly store: StoreLocation;
  readonly console: ConsoleAccess;
  /** BCP 47 tag of the terminal's language, where it names one. */
  readonly locale?: string;
}

export interface ConfigOptions {
  readonly env?: Environment;
  readonly cwd?: string;
  /** From the command line: wins over the environment. */
  readonly knowledge?: string;
}

const DEFAULT_KNOWLEDGE = path.join(PACKAGE_ROOT, 'knowledge');

/** Reads and checks the whole configuration; throws a UsageError that names the key and the remedy. */
export function readConfig(options: ConfigOptions = {}): Config {
  const { env = process.env, cwd = process.cwd() } = options;
  checkNames(env);
  const file = readConfigFile(env.HELPDESK_CONFIG, cwd);
  const platforms = readPlatforms(env);
  checkChannels(platforms, file.handOff);
  checkInstallers(platforms, file.slack);
  const host = env.HOST ?? '127.0.0.1';
  const isLocal = isLoopback(host);
  if (!isLocal && Object.keys(platforms).length === 0) throw openWithoutCredentials(host);
  return {
    host,
    port: readPort(env.PORT),
    logLevel: readLogLevel(env.LOG_LEVEL),
    tryOut: isLocal && file.tryOut,
    knowledge: readFolders(env, cwd, options.knowledge),
    organisation: file.organisation,
    helpdesk: file.helpdesk,
    roles: file.roles,
    handOff: file.handOff,
    messagesPerMinute: file.messagesPerMinute,
    slackAllows: file.slack,
    retentionDays: file.retentionDays,
    teamsSettings: file.teams,
    ...readHashKey(env),
    ...readMetricsToken(env),
    ...readWebhookSecret(env, file.handOff.webhook),
    ...platforms,
    ...readLanguage(env),
    store: readStoreLocation(env, cwd),
    console: readConsoleAccess(env, file.console, isLocal),
  };
}

function readLanguage(env: Environment): Pick<Config, 'locale'> {
  const locale = readTerminalLocale(env);
  return locale ? { locale } : {};
}

function readHashKey({ HELPDESK_HASH_KEY: key }: Environment): Pick<Config, 'hashKey'> {
  if (!key) return {};
  if (key.length >= MOST_GUESSABLE) return { hashKey: key };
  throw new UsageError(
    `HELPDESK_HASH_KEY is shorter than ${MOST_GUESSABLE} characters`,
    'Set it to a long random value, or take it away: then one is made and kept in the store.',
  );
}

function readMetricsToken({
  HELPDESK_METRICS_TOKEN: token,
}: Environment): Pick<Config, 'metricsToken'> {
  if (!token) return {};
  if (token.length >= MOST_GUESSABLE) return { metricsToken: token };
  throw new UsageError(
    `HELPDESK_METRICS_TOKEN is shorter than ${MOST_GUESSABLE} characters`,
    'Set it to a long random value, or take it away: then only this machine reads metrics.',
  );
}

/** Shorter secrets could be found by trying. */
const MOST_GUESSABLE = 16;

function readWebhookSecret(
  { HELPDESK_WEBHOOK_SECRET: secret }: Environment,
  webhook: string | undefined,
): Pick<Config, 'webhookSecret'> {
  if (webhook === undefined) return {};
  if (secret && secret.length >= MOST_GUESSABLE) return { webhookSecret: secret };
  throw new UsageError(
    'hand-off.webhook is set, but HELPDESK_WEBHOOK_SECRET is missing or shorter than ' +
      `${MOST_GUESSABLE} characters`,
    'Set it to a long random value that the receiving system knows too; what is sent is signed with it.',
  );
}

function readPlatforms(env: Environment): Pick<Config, 'slack' | 'teams'> {
  const slack = readSlack(env);
  const teams = readTeams(env);
  return { ...(slack ? { slack } : {}), ...(teams ? { teams } : {}) };
}

/** A channel's id alone does not say whose token reaches it, where there are many. */
function checkChannels({ slack }: Pick<Config, 'slack'>, handOff: FileConfig['handOff']): void {
  if (slack === undefined || !('oauth' in slack)) return;
  const { default: byDefault, security, products } = handOff;
  const all = { default: byDefault, security, ...products };
  for (const [key, address] of Object.entries(all)) {
    if (address?.platform !== 'slack' || /^[TE][A-Z0-9]+\/\S+$/.test(address.channel)) continue;
    throw new UsageError(
      `hand-off: ${key}: slack:${address.channel} does not say in which workspace the channel is`,
      `Write it with the workspace, slack:T0123456789/${address.channel}, or with the enterprise (E…) where the app is installed for all of it.`,
    );
  }
}

/** A token opens the conversations of a workspace: who may bring one is said, not left open. */
function checkInstallers(
  { slack }: Pick<Config, 'slack'>,
  { workspaces, isForAnyWorkspace }: FileConfig['slack'],
): void {
  if (slack === undefined || !('oauth' in slack)) return;
  if (workspaces.length > 0 || isForAnyWorkspace) return;
  throw new UsageError(
    'SLACK_CLIENT_ID is set, but slack: workspaces in helpdesk.config.yaml does not say which workspaces may install the app',
    'List them there as T\u2026, or an enterprise as E\u2026; or write any, where everybody who finds the page may have it.',
  );
}

function readFolders(
  env: Environment,
  cwd: string,
  asked: string | undefined,
): Config['knowledge'] {
  const overlay = env.KNOWLEDGE_OVERLAY;
  return {
    folder: path.resolve(cwd, asked ?? env.KNOWLEDGE ?? DEFAULT_KNOWLEDGE),
    ...(overlay ? { overlay: path.resolve(cwd, overlay) } : {}),
  };
}

/** Loads `.env` from the working directory into the process, where there is one; what is set already stays. */
export function loadEnvironmentFile(cwd = process.cwd()): void {
  const file = path.join(cwd, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function openWithoutCredentials(host: string): UsageError {
  return new UsageError(
    `HOST is ${host}, which others can reach, but no platform has credentials`,
    'Set MicrosoftAppId and MicrosoftAppPassword, or SLACK_BOT_TOKEN (or SLACK_CLIENT_ID, for many workspaces) and SLACK_SIGNING_SECRET, or take HOST away to stay on this machine.',
  );
}

function readPort(value = '3978'): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new UsageError(
    `PORT is "${value}"`,
    'Set it to a number from 0 to 65535; 0 takes any free port.',
  );
}

function readLogLevel(value = 'info'): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level) return level;
  throw new UsageError(`LOG_LEVEL is "${value}"`, `Use one of ${LOG_LEVELS.join(', ')}.`);
}
