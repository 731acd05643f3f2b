import { blankIdentifiers } from './blank-identifiers';
import { findPhoneNumbers } from './find-phone-numbers';
import { foldText } from './fold-text';
import { replaceSpans } from './replace-spans';

const ADDRESS =
  /(?<![\p{L}\p{N}._+'-])[\p{L}\p{N}._+'-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,5}/gu;

/** Masks what names a person in a text that is kept: e-mail addresses, UPNs and phone numbers. */
export function maskPersonal(text: string): string {
  const folded = foldText(text);
  const addresses = [...folded.text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    by: '[email]',
  }));
  const phones = findPhoneNumbers(blankIdentifiers(folded.text)).map((span) => ({
    ...span,
    by: '[phone]',
  }));
  return replaceSpans(text, folded, [...addresses, ...phones]);
}
