import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/package-root';

export interface AppPackageOptions {
  /** The application (client) id of the bot. */
  readonly appId: string;
  /** The app's own id in Teams; another than the bot's where an organisation has the app twice. */
  readonly teamsAppId: string;
  /** Where Teams reaches this program, without a path. */
  readonly url: string;
  /** People may ask in channels so that only they see question and answer. */
  readonly privateAnswers?: boolean;
  /** Higher than the one that is installed, where the app has changed; else that of the manifest. */
  readonly version?: string;
  /** The organisation's name, as the developer's. */
  readonly developer?: string;
}

export interface AppPackage {
  readonly manifest: unknown;
  readonly zip: Uint8Array;
}

const FOLDER = path.join(PACKAGE_ROOT, 'manifest', 'teams');
const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';
const PLACEHOLDER_HOST = 'helpdesk.example.com';
const FILES = ['color.png', 'outline.png'] as const;

const manifestSchema = z.looseObject({
  manifestVersion: z.string(),
  bots: z.array(
    z.looseObject({ commandLists: z.array(z.looseObject({ scopes: z.array(z.string()) })) }),
  ),
  developer: z.looseObject({ name: z.string() }),
});

/** The app as it is uploaded to Teams. */
export function createAppPackage(options: AppPackageOptions): AppPackage {
  const manifest = fillManifest(options);
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const files: Record<string, Uint8Array> = { 'manifest.json': new TextEncoder().encode(text) };
  for (const name of FILES) files[name] = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  // The same input gives the same bytes, so that a package can be told from another by its hash.
  return { manifest, zip: zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }) };
}

function fillManifest({
  appId,
  teamsAppId,
  url,
  developer,
  privateAnswers,
  version,
}: AppPackageOptions): unknown {
  const { host, hostname } = new URL(url);
  const text = readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8')
    .replaceAll(`https://${PLACEHOLDER_HOST}`, `https://${host}`)
    .replaceAll(PLACEHOLDER_HOST, hostname)
    .replaceAll(PLACEHOLDER_ID, appId);
  const manifest = manifestSchema.parse(JSON.parse(text));
  const name = developer ?? manifest.developer.name;
  const filled = {
    ...manifest,
    ...(version === undefined ? {} : { version }),
    id: teamsAppId,
    developer: { ...manifest.developer, name },
  };
  return privateAnswers ? withPrivateAnswers(filled) : filled;
}

/** The first published schema that knows targeted messages and slash commands of bots. */
const PRIVATE_VERSION = '1.29';

/** In a personal chat everything is private, so its commands stay as they are. */
function withPrivateAnswers(manifest: z.infer<typeof manifestSchema>): unknown {
  const bots = manifest.bots.map(({ commandLists, ...bot }) => ({
    ...bot,
    supportsTargetedMessages: true,
    commandLists: commandLists.map((list) =>
      list.scopes.includes('personal') ? list : { ...list, triggers: ['mention', 'slash'] },
    ),
  }));
  const $schema = `https://developer.microsoft.com/json-schemas/teams/v${PRIVATE_VERSION}/MicrosoftTeams.schema.json`;
  return { ...manifest, $schema, manifestVersion: PRIVATE_VERSION, bots };
}

const checkedSchema = z.looseObject({
  manifestVersion: z.string(),
  supportsChannelFeatures: z.string().optional(),
  bots: z.array(z.looseObject({ scopes: z.array(z.string()) })).catch([]),
});

/** What Microsoft's published schema, and Teams beyond it, find wrong with a manifest, a line each. */
export function findManifestProblems(manifest: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const checked = checkedSchema.parse(manifest);
  const validate = ajv.compile(readPublishedSchema(checked.manifestVersion));
  const problems = validate(manifest) ? [] : (validate.errors ?? []);
  return [
    ...problems.map(
      ({ instancePath, message }) => `${instancePath === '' ? '/' : instancePath} ${message ?? ''}`,
    ),
    ...(lacksChannelFeatures(checked) ? [CHANNEL_FEATURES] : []),
  ];
}

const CHANNEL_FEATURES = '/ must have supportsChannelFeatures: Teams refuses the upload without';

/** The schema makes it optional; Teams refuses apps for teams without it, from 1.25 on. */
function lacksChannelFeatures({
  manifestVersion,
  supportsChannelFeatures,
  bots,
}: z.infer<typeof checkedSchema>): boolean {
  const [, minor = '0'] = manifestVersion.split('.');
  const isForTeams = bots.some(({ scopes }) => scopes.includes('team'));
  return isForTeams && Number(minor) >= 25 && supportsChannelFeatures === undefined;
}

function readPublishedSchema(version: string): object {
  const file = require.resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
  );
  return z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
}
