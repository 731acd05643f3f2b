/** A run of letters and digits, and where it stands in the text that was read. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}]+/gu;

/** Parts a text into its runs of letters and digits. */
export function toWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    text: run,
    lower: run.toLowerCase(),
    start: index,
    end: index + run.length,
  }));
}
