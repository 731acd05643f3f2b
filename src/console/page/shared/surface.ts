import { renderCardView } from './card-view';
import { element } from './element';
import type { OnPress } from './pressed';
import { renderSlackView } from './slack/slack-view';

export const SURFACES = ['teams', 'slack', 'text'] as const;
/** As what an answer is shown. */
export type Surface = (typeof SURFACES)[number];

/** One reply, as each platform is sent it. */
export interface Rendered {
  readonly card: unknown;
  readonly slack: unknown;
  readonly text: string;
}

export function renderSurface(surface: Surface, reply: Rendered, onPress: OnPress): HTMLElement {
  switch (surface) {
    case 'teams':
      return renderCardView(reply.card, onPress);
    case 'slack':
      return renderSlackView(reply.slack, onPress);
    case 'text':
      return element('p', { class: 'plain' }, reply.text);
  }
}
