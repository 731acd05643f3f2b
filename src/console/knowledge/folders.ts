import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLE_ID } from '../../knowledge/front-matter';
import { nameFor } from '../../knowledge/kept-file';
import { listSources } from '../../knowledge/load-knowledge';
import { ConsoleError } from '../console-rooms';

/** Where articles are read from: the shipped folder, and the organisation's own. */
export interface Folders {
  readonly folder: string;
  readonly overlay?: string;
}

/** The text of an article as it counts now. */
export interface Source {
  /** Relative to its folder. */
  readonly file: string;
  readonly text: string;
  readonly isOverlay: boolean;
}

const MOST_ID_CHARACTERS = 100;

/** @throws ConsoleError for what no article may be named */
export function checkId(id: string): string {
  if (ARTICLE_ID.test(id) && id.length <= MOST_ID_CHARACTERS) return id;
  throw new ConsoleError(
    400,
    'This is not the id of an article. Use lower-case letters, digits and hyphens.',
  );
}

/** The overlay's file of an article, else the shipped one. */
export function findSource(id: string, { folder, overlay }: Folders): Source | undefined {
  const own = overlay === undefined ? undefined : findIn(overlay, id);
  const found = own ?? findIn(folder, id);
  return found && { ...found, isOverlay: own !== undefined };
}

function findIn(folder: string, id: string): Pick<Source, 'file' | 'text'> | undefined {
  const file = listSources(folder).find((name) => path.posix.basename(name) === `${id}.md`);
  if (file === undefined) return undefined;
  return { file, text: readFileSync(path.join(folder, file), 'utf8') };
}

/** @throws ConsoleError where none is configured */
export function overlayOf({ overlay }: Folders): string {
  if (overlay !== undefined) return overlay;
  throw new ConsoleError(
    409,
    'There is no folder for changes. Set KNOWLEDGE_OVERLAY to a folder of your own and start the program again; the shipped articles are never changed.',
  );
}

/** The text of a file of the overlay; undefined where there is none. Links are not followed. */
export function readOverlayFile(overlay: string, file: string): string | undefined {
  const place = path.join(overlay, file);
  if (!existsSync(place)) return undefined;
  return lstatSync(place).isFile() ? readFileSync(place, 'utf8') : undefined;
}

/** A name that changes with the text. */
export const versionOf = (text: string): string => nameFor([text]);
