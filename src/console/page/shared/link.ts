import { element } from './element';

const SAFE = ['https:', 'http:', 'mailto:', 'tel:'];

/** Opens beside this page, and tells the other page nothing of this one. */
const BESIDE = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** A link, or only its label where the address is script, data or anything else that may not be followed. */
export function renderLink(address: string, label: string): Node | string {
  return isSafe(address) ? element('a', { href: address, ...BESIDE }, label) : label;
}

export function openLink(address: string): void {
  if (isSafe(address)) window.open(address, BESIDE.target, BESIDE.rel.replace(' ', ','));
}

/** Holds a link that a library drew to the same rules. */
export function guardLink(anchor: HTMLAnchorElement): void {
  const address = anchor.getAttribute('href') ?? '';
  if (address !== '' && !isSafe(address)) anchor.replaceWith(...anchor.childNodes);
  Object.assign(anchor, BESIDE);
}

function isSafe(address: string): boolean {
  return URL.canParse(address) && SAFE.includes(new URL(address).protocol);
}
