import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { formatDay } from './format';
import { type DayRange, lastDays, PRESETS } from './range';

/** Which days a page is about; they stand in its address. */
export function RangeForm({ range }: { readonly range: DayRange }): JSX.Element {
  const { path, route } = useLocation();
  const go = ({ from, to }: DayRange) => route(`${path}?from=${from}&to=${to}`);
  return (
    <div class="range">
      <ul class="presets" aria-label="The last">
        {PRESETS.map((days) => {
          const preset = lastDays(days);
          return (
            <li key={days}>
              <a
                href={`${path}?from=${preset.from}&to=${preset.to}`}
                aria-current={isSame(preset, range) ? 'true' : undefined}
              >
                {days} days
              </a>
            </li>
          );
        })}
      </ul>
      <OtherDays range={range} go={go} />
    </div>
  );
}

const isSame = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to;

interface OtherDaysProps {
  readonly range: DayRange;
  readonly go: (range: DayRange) => void;
}

function OtherDays({ range, go }: OtherDaysProps): JSX.Element {
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  useEffect(() => {
    setFrom(range.from);
    setTo(range.to);
  }, [range.from, range.to]);
  return (
    <details class="other-days">
      <summary>
        {formatDay(range.from)} to {formatDay(range.to)}
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go({ from, to });
        }}
      >
        <DayField label="From" value={from} onDay={setFrom} max={to} />
        <DayField label="To" value={to} onDay={setTo} min={from} />
        <button type="submit" class="button">
          Show
        </button>
      </form>
    </details>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

function DayField({ label, value, onDay, ...bounds }: DayFieldProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        required
        {...bounds}
        value={value}
        onInput={({ currentTarget }) => onDay(currentTarget.value)}
      />
    </label>
  );
}
