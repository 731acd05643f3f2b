import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');

/** Which rooms a room may import from; the longest matching prefix of a file is its room. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core'],
  'src/knowledge': ['src/knowledge', 'src/core'],
  'src/store': ['src/store', 'src/core'],
  'src/bot': ['src/bot', 'src/core', 'src/store/store.ts', 'adapters/adapter.ts'],
  'src/console': [
    'src/console',
    'src/core',
    'src/knowledge',
    'src/bot',
    'src/store/store.ts',
    'src/store/store-error.ts',
    'adapters/adapter.ts',
  ],
  'src/cli': ['src', 'adapters'],
  'src/start-bot.ts': ['src', 'adapters/adapter.ts'],
  'src/create-adapters.ts': ['src', 'adapters'],
  'src/create-rooms.ts': ['src', 'adapters'],
  'src/main.ts': ['src', 'adapters'],
  'src/http.ts': ['adapters/adapter.ts'],
  src: ['src'],
  'adapters/adapter.ts': ['src/core'],
  'adapters/slack': ['adapters/slack', 'adapters/adapter.ts', 'src/core'],
  'adapters/teams': ['adapters/teams', 'adapters/adapter.ts', 'src/core'],
  'adapters/web': ['adapters/web', 'adapters/adapter.ts', 'src/core'],
  'adapters/terminal': ['adapters/terminal', 'adapters/adapter.ts', 'src/core'],
};

/** Leaves that every room but the core may use. */
const LEAVES = [
  'config',
  'config-file',
  'console-access',
  'environment',
  'platform-credentials',
  'slack-credentials',
  'errors',
  'logger',
  'package-root',
  'metrics',
  'say-issue',
  'from-this-machine',
  'store-location',
  'without-undefined',
].map((name) => `src/${name}.ts`);

/** The one home of each package. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@slack/': ['adapters/slack'],
  botbuilder: ['adapters/teams'],
  'botframework-': ['adapters/teams'],
  restify: ['src/http.ts'],
  'raw-body': ['src/http.ts'],
  'fuse.js': ['src/core/understand'],
  'wink-porter2-stemmer': ['src/core/understand'],
  'mdast-util-from-markdown': ['src/knowledge'],
  'ajv-': ['adapters/teams'],
  '@microsoft/app-manifest': ['adapters/teams'],
  fflate: ['adapters/teams'],
  commander: ['src/cli'],
  'openid-client': ['src/console'],
  pino: ['src/logger.ts'],
  'prom-client': ['src/metrics.ts'],
  kysely: ['src/store'],
  libsql: ['src/store'],
  pg: ['src/store'],
  diff: ['src/console'],
  'csv-': ['src/knowledge', 'src/console'],
};

const isSource = (name: string) => name.endsWith('.ts') && !name.endsWith('.d.ts');

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => isSource(name) && !name.startsWith(path.join('console', 'page') + path.sep))
    .map((name) => path.join(folder, name).split(path.sep).join('/')),
);

const isWithin = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'));
  return importedFiles.map(({ fileName }) => fileName);
}

function targetOf(file: string, specifier: string): string {
  const base = path.posix.join(path.posix.dirname(file), specifier);
  return [`${base}.ts`, `${base}/index.ts`, base].find((name) => files.includes(name)) ?? base;
}

function roomOf(file: string): string {
  const rooms = Object.keys(ALLOWED).filter((room) => isWithin(file, room));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

function findOffences(file: string, imports: readonly string[]): readonly string[] {
  const room = roomOf(file);
  const places = [...(ALLOWED[room] ?? []), ...(room === 'src/core' ? [] : LEAVES)];
  return imports.flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const target = targetOf(file, specifier);
      const isAllowed = target !== 'src/main.ts' && places.some((place) => isWithin(target, place));
      return isAllowed ? [] : [`${file} imports ${target}`];
    }
    const home = Object.keys(HOMES).find(
      (name) => specifier === name || specifier.startsWith(name),
    );
    const homes = home === undefined ? undefined : HOMES[home];
    const isAtHome = homes?.some((place) => isWithin(file, place)) ?? true;
    return isAtHome ? [] : [`${file} imports ${specifier}`];
  });
}

describe('the rooms', () => {
  it('import only what they may', () => {
    expect(files.flatMap((file) => findOffences(file, importsOf(file)))).toEqual([]);
  });

  it('would be caught importing what they may not', () => {
    expect(
      findOffences('src/core/decide.ts', ['../../adapters/slack', '@slack/bolt', '../config']),
    ).toEqual([
      'src/core/decide.ts imports adapters/slack/index.ts',
      'src/core/decide.ts imports @slack/bolt',
      'src/core/decide.ts imports src/config.ts',
    ]);
    expect(findOffences('adapters/slack/index.ts', ['../teams', 'restify'])).toEqual([
      'adapters/slack/index.ts imports adapters/teams/index.ts',
      'adapters/slack/index.ts imports restify',
    ]);
  });

  it('keep the core pure: it imports no module of Node', () => {
    const pure = files.filter((file) => isWithin(file, 'src/core'));
    expect(pure.filter((file) => importsOf(file).some((name) => name.startsWith('node:')))).toEqual(
      [],
    );
  });

  it('form no cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => targetOf(file, name)),
      ]),
    );
    expect(findCycle(graph)).toEqual([]);
  });

  it('read the environment in one place', () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(ROOT, file), 'utf8').includes('process.env'),
    );
    expect(readers).toEqual(['src/config.ts']);
  });
});

function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
