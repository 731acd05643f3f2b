import { element } from '../element';
import { renderLink } from '../link';

/** One piece of mrkdwn: a link, code, or a word between a pair of marks. */
const PIECE = /<([^<>|]+)(?:\|([^<>]*))?>|`([^`\n]+)`|(?<!\w)([*_~])(\S(?:[^\n]*?\S)?)\4(?!\w)/;

const MARKS: Readonly<Record<string, 'strong' | 'em' | 's'>> = { '*': 'strong', _: 'em', '~': 's' };

/** Slack's own markup as elements. */
export function renderMrkdwn(source: string): readonly (Node | string)[] {
  const match = PIECE.exec(source);
  if (!match) return source === '' ? [] : [unescape(source)];
  const before = source.slice(0, match.index);
  const after = source.slice(match.index + match[0].length);
  return [
    ...(before === '' ? [] : [unescape(before)]),
    ...renderPiece(match),
    ...renderMrkdwn(after),
  ];
}

function renderPiece(match: RegExpExecArray): readonly (Node | string)[] {
  const [whole, url, label, code, mark, marked] = match;
  if (url !== undefined) return [renderLink(unescape(url), unescape(label ?? url))];
  if (code !== undefined) return [element('code', {}, unescape(code))];
  const tag = MARKS[mark ?? ''];
  return tag ? [element(tag, {}, ...renderMrkdwn(marked ?? ''))] : [unescape(whole)];
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
