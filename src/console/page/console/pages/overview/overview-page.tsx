import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { Overview } from '../../../../api';
import { Empty } from '../../parts/empty';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RangeForm } from '../../parts/range-form';
import { rangeIn } from '../../parts/range';
import { addressOf } from '../../server/call';
import { useLoad } from '../../server/use-load';
import { AnswerTime } from './answer-time';
import { Articles } from './articles';
import { ByDay } from './by-day';
import { Counts } from './counts';
import { Tiles } from './tiles';

/** How the bot does, at a glance. */
export default function OverviewPage(): JSX.Element {
  const { query } = useLocation();
  const range = rangeIn(query);
  const overview = useLoad<Overview>('overview', { ...range });
  return (
    <Page
      title="Overview"
      lead="What people asked, and how it went."
      actions={
        <a class="button" href={addressOf('overview.csv', { ...range })} download="overview.csv">
          Export CSV
        </a>
      }
    >
      <RangeForm range={range} />
      <Loaded of={overview} what="the figures">
        {(value) =>
          value.totals.questions === 0 ? (
            <Empty>
              Nobody asked anything in these days. Choose other days, or ask the bot something in
              Teams or Slack.
            </Empty>
          ) : (
            <Figures value={value} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Figures({ value }: { readonly value: Overview }): JSX.Element {
  const { totals, byDay, byPlatform, byAudience, byDecision, byArticle, answerTime } = value;
  return (
    <>
      <Tiles totals={totals} />
      <ByDay days={byDay} />
      <div class="columns">
        <Counts title="By platform" kind="platform" counts={byPlatform} />
        <Counts title="By audience" kind="audience" counts={byAudience} />
        <Counts title="By decision" kind="decision" counts={byDecision} />
        <AnswerTime time={answerTime} />
      </div>
      <Articles rows={byArticle} />
    </>
  );
}
