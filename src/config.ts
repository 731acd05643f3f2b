import { existsSync } from 'node:fs';
import path from 'node:path';
import { type FileConfig, type HelpdeskDetails, readConfigFile } from './config-file';
import { UsageError } from './errors';
import { LOG_LEVELS, type LogLevel } from './logger';
import { PACKAGE_ROOT } from './package-root';
import {
  checkNames,
  type Environment,
  readSlack,
  readTeams,
  type SlackConfig,
  type TeamsConfig,
} from './platform-credentials';

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
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
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
  const { tryOut, organisation, helpdesk } = readConfigFile(env.HELPDESK_CONFIG, cwd);
  const platforms = readPlatforms(env);
  const host = env.HOST ?? '127.0.0.1';
  const isLocal = isLoopback(host);
  if (!isLocal && Object.keys(platforms).length === 0) throw openWithoutCredentials(host);
  return {
    host,
    port: readPort(env.PORT),
    logLevel: readLogLevel(env.LOG_LEVEL),
    tryOut: isLocal && tryOut,
    knowledge: readFolders(env, cwd, options.knowledge),
    organisation,
    helpdesk,
    ...platforms,
  };
}

function readPlatforms(env: Environment): Pick<Config, 'slack' | 'teams'> {
  const slack = readSlack(env);
  const teams = readTeams(env);
  return { ...(slack ? { slack } : {}), ...(teams ? { teams } : {}) };
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
    'Set MicrosoftAppId and MicrosoftAppPassword, or SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or take HOST away to stay on this machine.',
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
