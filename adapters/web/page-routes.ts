import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from '../adapter';
import { type Content, send } from './send';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const START = 'index.html';

const NOT_BUILT: Content = {
  type: 'text/plain; charset=utf-8',
  cache: 'no-store',
  bytes: 'The try-out page is not built yet. Run "npm run build" and start again.\n',
};

/** One route for each file, read once: no path of a request ever reaches the file system. */
export function pageRoutes(folder: string): readonly Route[] {
  const files = listFiles(folder);
  const routes = files.map((name) => route(toPath(name), 200, readContent(folder, name)));
  return files.includes(START) ? routes : [route('/', 503, NOT_BUILT), ...routes];
}

function route(address: string, status: number, content: Content): Route {
  return {
    method: 'GET',
    path: address,
    maxBytes: 0,
    handle: (_request, response) => send(response, status, content),
  };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^[\w.-]+$/.test(name) && typeOf(name));
}

const toPath = (name: string): string => (name === START ? '/' : `/assets/${name}`);

const typeOf = (name: string): string | undefined => TYPES[path.extname(name)];

function readContent(folder: string, name: string): Content {
  return {
    type: typeOf(name) ?? 'application/octet-stream',
    cache: name === START ? 'no-store' : 'no-cache',
    bytes: readFileSync(path.join(folder, name)),
  };
}
