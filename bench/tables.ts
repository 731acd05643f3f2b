import type { ContenderName } from './job';
import type { MatcherFigures } from './matcher-run';
import type { Results } from './results';
import type { ScaleFigures } from './scale-run';
import { type Latency, uncertainty } from './statistics';

const NAMES: Readonly<Record<ContenderName, string>> = {
  ours: 'ours, trained',
  'ours-kept': 'ours, kept model loaded',
  fuse: 'fuse.js 7.5.0',
  minisearch: 'MiniSearch 7.2.0',
  nlp: 'nlp.js 4.27.0',
};

const percent = (share: number): string => (share * 100).toFixed(1);
const precise = (value: number): string =>
  value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 2);
const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });

const milliseconds = ({ cpu }: Latency): string => `${precise(cpu.p50)} / ${precise(cpu.p95)}`;

/** A Markdown table, padded as Prettier would. */
function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function matcherRow(figures: MatcherFigures): readonly string[] {
  const { contender, asked, users, admins, auroc, latency, build, memoryMb } = figures;
  return [
    NAMES[contender],
    whole(asked),
    `${percent(users.top1)} / ${percent(users.top3)}`,
    `${percent(admins.top1)} / ${percent(admins.top3)}`,
    percent(auroc.all),
    percent(auroc.likeLength),
    milliseconds(latency),
    precise(build.cpu / 1000),
    whole(memoryMb),
  ];
}

const MATCHER_HEAD = [
  'matcher',
  'questions asked',
  'users top-1 / top-3 (%)',
  'admins top-1 / top-3 (%)',
  'AUROC (%)',
  'AUROC, like length (%)',
  'p50 / p95 (ms)',
  'build (s)',
  'memory (MB)',
];

/** The comparison, with what it was measured on; empty before its first run. */
export function matcherTable({ matchers: run }: Results): string {
  if (!run) return '';
  const { users, admins, strangers } = run.questions;
  const few = Math.min(users, admins);
  return [
    `${run.date}, ${run.machine}. ${whole(run.articles)} articles with ${whole(run.texts)} titles, phrases and messages; ` +
      `${users} questions of users, ${admins} of admins, ${strangers} out of scope. ` +
      `With ${few} questions, a share near one half is known to within ±${percent(uncertainty(few))} points (95 %).`,
    '',
    toTable(MATCHER_HEAD, run.matchers.map(matcherRow)),
    '',
    `The number of characters alone, taken as a score, has an AUROC of ${percent(run.lengthAlone.all)}: here out-of-scope ` +
      `questions are shorter than others. Among the ${whole(run.lengthAlone.likePairs)} pairs of like length it has ${percent(run.lengthAlone.likeLength)}.`,
  ].join('\n');
}

function scaleRow(figures: ScaleFigures): readonly string[] {
  return [
    whole(figures.articles),
    whole(figures.phrases),
    precise(figures.build.cpu / 1000),
    whole(figures.buildPeakMb),
    whole(figures.modelMb),
    precise(figures.load.cpu / 1000),
    whole(figures.memoryMb),
    milliseconds(figures.latency),
    percent(figures.top1),
  ];
}

const SCALE_HEAD = [
  'articles',
  'phrases',
  'training (s)',
  'peak while training (MB)',
  'kept model (MB)',
  'loading it (s)',
  'memory loaded (MB)',
  'p50 / p95 (ms)',
  'own article first (%)',
];

/** What size costs; empty before its first run. */
export function scaleTable({ scale: run }: Results): string {
  if (!run) return '';
  return [`${run.date}, ${run.machine}.`, '', toTable(SCALE_HEAD, run.sizes.map(scaleRow))].join(
    '\n',
  );
}
