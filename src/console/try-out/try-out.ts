import type { Audience } from '../../core/article';
import { askOnce } from '../../core/ask-once';
import { explainTurn } from '../../core/explain';
import { reportTurn } from '../../core/report';
import type { Setting } from '../../core/setting';
import type { Tried } from '../api';
import { previewReply, type Renderers } from '../knowledge/preview-article';

/** Answers one question and says why; nothing of it is kept. */
export function tryOut(
  { text, audience }: { readonly text: string; readonly audience?: Audience },
  setting: Setting,
  renderers: Renderers,
): Tried {
  const turn = askOnce(setting, text, audience);
  const report = reportTurn(turn);
  const ids = [...report.articles, ...report.candidates.map(({ id }) => id)];
  return {
    report,
    why: explainTurn(turn, setting),
    titles: Object.fromEntries(ids.map((id) => [id, setting.articles.get(id)?.title ?? id])),
    preview: previewReply(turn.reply, renderers),
  };
}
