import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SegmentsProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight: radio buttons in one row. */
export function Segments<T extends string>({
  legend,
  options,
  value,
  onChange,
}: SegmentsProps<T>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="switch">
      <legend>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
