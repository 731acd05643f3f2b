import { LIMITS } from './limits';

const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/** Characters that would end a Markdown link early, or open a template. */
const UNSAFE = /[()<>\\"`{}\s]/g;

/** An address fit for a Markdown link, or undefined where it may not be one. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (!PROTOCOLS.includes(protocol) || href.length > LIMITS.url) return undefined;
  return href.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return `%${code.padStart(2, '0')}`;
  });
}
