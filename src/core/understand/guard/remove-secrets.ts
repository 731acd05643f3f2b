import type { RemovedSecrets } from '../understanding';
import { blankIdentifiers } from './blank-identifiers';
import { extendLists } from './extend-lists';
import { findCredentialPairs } from './find-credential-pairs';
import { findLabelledSecrets } from './find-labelled-secrets';
import { findNumericCodes } from './find-numeric-codes';
import { findPasswords } from './find-passwords';
import { findPhoneNumbers } from './find-phone-numbers';
import { findSecretShapes } from './find-secret-shapes';
import { findSpokenCodes } from './find-spoken-codes';
import { foldText } from './fold-text';
import { joinOverlapping, replaceSpans } from './replace-spans';
import type { SecretSpan } from './secret-span';

const MARKER = '[removed]';

/**
 * Replaces every secret in a text by `[removed]`.
 * @param known numbers that are error codes or short codes, and so no secrets
 */
export function removeSecrets(text: string, known: ReadonlySet<string> = NONE): RemovedSecrets {
  const folded = foldText(text);
  const isKnown = ({ start, end }: SecretSpan) => known.has(folded.text.slice(start, end));
  const found = findSecrets(folded.text).filter((span) => !isKnown(span));
  const secrets = joinOverlapping(found);
  const replacements = secrets.map((span) => ({ ...span, by: MARKER }));
  return {
    text: replaceSpans(text, folded, replacements),
    removed: secrets.map(({ kind }) => kind),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Of finds that overlap, the more telling ones come first. */
function findSecrets(folded: string): readonly SecretSpan[] {
  const blanked = blankIdentifiers(folded);
  return [
    ...extendLists(folded, [...findSecretShapes(folded), ...findLabelledSecrets(folded)]),
    ...findPasswords(folded),
    ...findCredentialPairs(folded),
    ...findSpokenCodes(folded),
    ...findNumericCodes(blankPhones(blanked)),
  ];
}

function blankPhones(blanked: string): string {
  const units = blanked.split('');
  for (const { start, end } of findPhoneNumbers(blanked)) units.fill('\u0000', start, end);
  return units.join('');
}
