import type { JSX } from 'preact';
import type { Report } from '../../../../../core/report';
import type { Tried } from '../../../../api';
import { Candidates } from '../../parts/confidence';
import { count } from '../../parts/format';
import { Previews } from '../../parts/previews';
import { DECISION_WORDS } from '../../parts/words';

/** What the bot decided, from what, and what it would say. */
export function TriedView({ tried }: { readonly tried: Tried }): JSX.Element {
  const { report, why, titles, preview } = tried;
  const candidates = report.candidates.map((candidate) => ({
    ...candidate,
    ...(titles[candidate.id] === undefined ? {} : { title: titles[candidate.id] ?? '' }),
  }));
  return (
    <>
      <div class="columns narrow">
        <section class="panel" aria-labelledby="decision">
          <h2 id="decision">Decision</h2>
          <p class="decided">{DECISION_WORDS[report.decision]}</p>
          {report.security && <p class="badge warning">It may be about an attack</p>}
          <h3>Why</h3>
          <ul class="why">
            {why.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section class="panel" aria-labelledby="candidates">
          <h2 id="candidates">Candidates</h2>
          <Candidates candidates={candidates} />
        </section>
        <section class="panel" aria-labelledby="read">
          <h2 id="read">What was read</h2>
          <Understood report={report} />
        </section>
      </div>
      <section class="panel" aria-labelledby="answer">
        <h2 id="answer">What it says</h2>
        <Previews reply={preview} />
      </section>
    </>
  );
}

const FIELDS: Readonly<Record<keyof Report['fields'], string>> = {
  upn: 'Account name',
  timestamp: 'Date and time',
  correlationId: 'Correlation ID',
  requestId: 'Request ID',
  sessionId: 'Session ID',
};

function Understood({ report }: { readonly report: Report }): JSX.Element {
  const { codes, unknownCodes, fields, secretsRemoved, redacted } = report;
  const found = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[FIELDS[name], value] as const];
  });
  return (
    <dl class="facts tall">
      <dt>Codes</dt>
      <dd>{codes.length === 0 ? 'none' : codes.join(', ')}</dd>
      {unknownCodes.length > 0 && (
        <>
          <dt>Unknown codes</dt>
          <dd>{unknownCodes.join(', ')}</dd>
        </>
      )}
      {found.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      <dt>Removed</dt>
      <dd>{secretsRemoved === 0 ? 'nothing' : count(secretsRemoved, 'secret')}</dd>
      <dt>Would be kept as</dt>
      <dd>{redacted}</dd>
    </dl>
  );
}
