import type { JSX } from 'preact';
import { DECISIONS } from '../../../../../core/reply';
import type { Count } from '../../../../api';
import { formatNumber, formatShare, list, shareOf } from '../../parts/format';
import { Table } from '../../parts/table';
import { audienceWord, DECISION_WORDS, platformWord } from '../../parts/words';
import { Bars } from './bars';

interface CountsProps {
  readonly title: string;
  readonly kind: 'platform' | 'audience' | 'decision';
  readonly counts: readonly Count[];
}

/** How often each of a few names occurred. */
export function Counts({ title, kind, counts }: CountsProps): JSX.Element {
  const sum = counts.reduce((total, { count }) => total + count, 0);
  const rows = counts.map(({ name, count }) => ({
    name: wordOf(kind, name),
    count,
    share: formatShare(shareOf(count, sum)),
  }));
  const id = `by-${kind}`;
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Bars
        says={`${title}: ${list(rows.map(({ name, count }) => `${name} ${formatNumber(count)}`))}.`}
        labels={rows.map(({ name }) => name)}
        series={[{ name: 'Questions', color: '--chart-1', values: rows.map(({ count }) => count) }]}
        isLying
      />
      <details>
        <summary>The numbers</summary>
        <Table
          caption={title}
          columns={[
            { name: 'Name', show: ({ name }) => name },
            { name: 'Questions', isNumber: true, show: ({ count }) => formatNumber(count) },
            { name: 'Share', isNumber: true, show: ({ share }) => share },
          ]}
          rows={rows}
          keyOf={({ name }) => name}
        />
      </details>
    </section>
  );
}

function wordOf(kind: CountsProps['kind'], name: string): string {
  if (kind === 'platform') return platformWord(name);
  if (kind === 'audience') return audienceWord(name);
  const decision = DECISIONS.find((known) => known === name);
  return decision ? DECISION_WORDS[decision] : name;
}
