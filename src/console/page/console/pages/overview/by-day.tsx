import type { JSX } from 'preact';
import type { Overview, Totals } from '../../../../api';
import { count, formatDay, formatNumber, formatShortDay } from '../../parts/format';
import { type Column, Table } from '../../parts/table';
import { Bars } from './bars';

type Day = Overview['byDay'][number];

const SERIES: readonly {
  readonly name: string;
  readonly of: keyof Totals;
  readonly color: string;
}[] = [
  { name: 'Answered', of: 'answered', color: '--chart-1' },
  { name: 'Offered a choice', of: 'offered', color: '--chart-2' },
  { name: 'No answer', of: 'declined', color: '--chart-3' },
  { name: 'Handed to people', of: 'handedOff', color: '--chart-4' },
  { name: 'Warned', of: 'warned', color: '--chart-5' },
];

const COLUMNS: readonly Column<Day>[] = [
  { name: 'Day', show: ({ day }) => formatDay(day) },
  { name: 'Questions', isNumber: true, show: ({ questions }) => formatNumber(questions) },
  ...SERIES.map(({ name, of }) => ({
    name,
    isNumber: true,
    show: (day: Day) => formatNumber(day[of]),
  })),
  { name: 'Solved', isNumber: true, show: ({ solved }) => formatNumber(solved) },
];

/** What each day brought. */
export function ByDay({ days }: { readonly days: Overview['byDay'] }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="by-day">
      <h2 id="by-day">By day</h2>
      <ul class="legend">
        {SERIES.map(({ name, color }) => (
          <li key={name}>
            <span class="swatch" style={{ background: `var(${color})` }} />
            {name}
          </li>
        ))}
      </ul>
      <Bars
        says={sayBusiest(days)}
        labels={days.map(({ day }) => formatShortDay(day))}
        series={SERIES.map(({ name, of, color }) => ({
          name,
          color,
          values: days.map((day) => day[of]),
        }))}
        isLying={false}
      />
      <details>
        <summary>The numbers of each day</summary>
        <Table caption="By day" columns={COLUMNS} rows={days} keyOf={({ day }) => day} />
      </details>
    </section>
  );
}

function sayBusiest(days: Overview['byDay']): string {
  const busiest = [...days].sort((a, b) => b.questions - a.questions)[0];
  return busiest
    ? `Questions of each day by what came of them. Most came on ${formatDay(busiest.day)}: ${count(busiest.questions, 'question')}.`
    : 'No days.';
}
