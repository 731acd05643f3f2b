import { isSeq, parseDocument } from 'yaml';
import type { NotOurs } from '../../core/knowledge';
import { FOREIGN_KINDS } from '../../core/understand/understanding';
import { ConsoleError } from '../console-rooms';

/**
 * The overlay's list of what is not ours with one more phrase; comments and the other entries stay.
 * A subject is a kind, such as `other-topic`, or the name of an entry, such as `Google`; an unknown name is a service.
 * @param text undefined where there is no such file
 * @param shipped entries of the shipped folder: one of a name would be replaced, so its phrases are taken along
 */
export function addNotOurs(
  text: string | undefined,
  { subject, phrase }: { readonly subject: string; readonly phrase: string },
  shipped: readonly NotOurs[],
): string {
  const document = parseDocument(text ?? '[]\n');
  const own = document.toJS() as unknown;
  if (document.errors.length > 0 || !Array.isArray(own) || !isSeq(document.contents)) {
    throw new ConsoleError(409, 'not-ours.yaml in the overlay folder is broken. Mend it first.');
  }
  if (text === undefined) document.contents.flow = false;
  const entries = own as readonly NotOurs[];
  const at = entries.findIndex((entry) => isOf(subject, entry));
  const there = entries[at];
  if (there?.phrases.includes(phrase)) {
    throw new ConsoleError(409, 'This question is marked as not ours already.');
  }
  if (there) document.addIn([at, 'phrases'], phrase);
  else document.add(document.createNode(newEntry(subject, phrase, shipped)));
  return document.toString({ lineWidth: 0 });
}

const kindOf = (subject: string) => FOREIGN_KINDS.find((kind) => kind === subject);

/** An entry of the name; for a kind, the one of it without a name. */
function isOf(subject: string, { kind, name }: NotOurs): boolean {
  return kindOf(subject) === undefined ? name === subject : name === undefined && kind === subject;
}

function newEntry(subject: string, phrase: string, shipped: readonly NotOurs[]): NotOurs {
  const kind = kindOf(subject);
  if (kind) return { kind, phrases: [phrase] };
  const known = shipped.find(({ name }) => name === subject);
  return {
    kind: known?.kind ?? 'other-service',
    name: subject,
    phrases: [...(known?.phrases ?? []), phrase],
  };
}
