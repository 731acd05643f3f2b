import type { JSX } from 'preact';
import type { Totals } from '../../../../api';
import { count, formatNumber, formatShare, shareOf } from '../../parts/format';

interface Tile {
  readonly name: string;
  readonly value: number;
  readonly says: string;
}

/** The totals, each with what it is a part of. */
export function Tiles({ totals }: { readonly totals: Totals }): JSX.Element {
  return (
    <section aria-label="Totals">
      <ul class="tiles">
        {tilesOf(totals).map(({ name, value, says }) => (
          <li key={name} class="tile">
            <span class="tile-name">{name}</span>
            <strong>{formatNumber(value)}</strong>
            <span class="muted">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tilesOf(totals: Totals): readonly Tile[] {
  const { questions, solved, unsolved, helpful, unhelpful } = totals;
  const ofQuestions = (part: number) => `${formatShare(shareOf(part, questions))} of questions`;
  const rated = helpful + unhelpful;
  return [
    { name: 'Questions', value: questions, says: 'asked of the bot' },
    { name: 'Answered', value: totals.answered, says: ofQuestions(totals.answered) },
    { name: 'Offered a choice', value: totals.offered, says: ofQuestions(totals.offered) },
    { name: 'No answer', value: totals.declined, says: ofQuestions(totals.declined) },
    { name: 'Handed to people', value: totals.handedOff, says: ofQuestions(totals.handedOff) },
    { name: 'Warnings', value: totals.warned, says: 'of an attack or a shared secret' },
    {
      name: 'Solved',
      value: solved,
      says: `${formatNumber(unsolved)} said it was not solved`,
    },
    {
      name: 'Helpful',
      value: helpful,
      says:
        rated === 0
          ? 'Nobody rated an answer'
          : `${formatShare(shareOf(helpful, rated))} of ${count(rated, 'rating')}`,
    },
  ];
}
