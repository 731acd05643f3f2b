import { element } from '../element';
import { renderLink } from '../link';
import type { RichText, RichTextRun, RunStyle } from './slack-block';

export function renderRichText(source: RichText): HTMLElement {
  switch (source.type) {
    case 'rich_text_section':
      return element('p', {}, ...source.elements.map(renderRun));
    case 'rich_text_preformatted':
      return element('pre', { tabindex: '0' }, ...source.elements.map(renderRun));
    case 'rich_text_quote':
      return element('blockquote', {}, ...source.elements.map(renderRun));
    case 'rich_text_list':
      return renderList(source);
  }
}

function renderList({
  style,
  indent = 0,
  offset = 0,
  elements,
}: RichText & { type: 'rich_text_list' }): HTMLElement {
  const items = elements.map((item) => element('li', {}, renderRichText(item)));
  const list =
    style === 'ordered'
      ? element('ol', { start: String(offset + 1) }, ...items)
      : element('ul', {}, ...items);
  list.style.setProperty('--indent', String(indent));
  return list;
}

function renderRun(run: RichTextRun): Node | string {
  const content = run.type === 'link' ? renderLink(run.url, run.text ?? run.url) : run.text;
  return styled(content, run.style ?? {});
}

const TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const satisfies Record<
  keyof RunStyle,
  keyof HTMLElementTagNameMap
>;

/** The same content inside one element for each style. */
function styled(content: Node | string, style: RunStyle): Node | string {
  return (['code', 'strike', 'italic', 'bold'] as const)
    .filter((name) => style[name])
    .reduce<Node | string>((inner, name) => element(TAGS[name], {}, inner), content);
}
