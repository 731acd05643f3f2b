import type { JSX } from 'preact';

/** Strokes in a square of 24. */
const PATHS = {
  overview: 'M4 20V11M10 20V4M16 20v-6M21 20H3',
  unanswered:
    'M20 12a8 8 0 1 1-3.2-6.4M9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7M12 16.6v.1',
  articles: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5',
  try: 'M4 5h16v11H10l-4 4v-4H4zM8.5 10.5h7',
  tickets: 'M3 7h18v3.5a1.7 1.7 0 0 0 0 3V17H3v-3.5a1.7 1.7 0 0 0 0-3zM14.5 7v10',
  health: 'M3 12h4l2.5-6 4.5 12 2.5-6H21',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
