import { inlinesToText } from '../../src/core/plain-text';
import type { Inline } from '../../src/core/prose';
import { cleanLine } from './clean-text';
import { safeUrl } from './safe-url';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
  readonly url?: string;
}

export interface RunStyle {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
}

/** A line of runs; a `break` ends one. */
export type Line = readonly Run[];

/** Inline prose as lines of runs, neighbours of the same style joined. */
export function flattenInlines(inlines: readonly Inline[]): readonly Line[] {
  const lines: Run[][] = [[]];
  for (const run of runsOf(inlines, {})) {
    if (run === 'break') lines.push([]);
    else addRun(lines[lines.length - 1] ?? [], run);
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function addRun(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last && isSameStyle(last, run))
    line[line.length - 1] = { ...last, text: last.text + run.text };
  else if (run.text !== '') line.push(run);
}

function isSameStyle(one: Run, other: Run): boolean {
  if (one.url !== undefined || other.url !== undefined) return false;
  return (
    one.style.strong === other.style.strong &&
    one.style.emphasis === other.style.emphasis &&
    one.style.code === other.style.code
  );
}

function runsOf(inlines: readonly Inline[], style: RunStyle): readonly (Run | 'break')[] {
  return inlines.flatMap((inline) => runsOfInline(inline, style));
}

function runsOfInline(inline: Inline, style: RunStyle): readonly (Run | 'break')[] {
  switch (inline.kind) {
    case 'text':
      return [{ text: cleanLine(inline.text), style }];
    case 'code':
      return [{ text: cleanLine(inline.text), style: { ...style, code: true } }];
    case 'strong':
      return runsOf(inline.children, { ...style, strong: true });
    case 'emphasis':
      return runsOf(inline.children, { ...style, emphasis: true });
    case 'link':
      return [linkRun(inlinesToText(inline.children), inline.url, style)];
    case 'break':
      return ['break'];
  }
}

function linkRun(label: string, address: string, style: RunStyle): Run {
  const url = safeUrl(address);
  const text = cleanLine(label).trim();
  if (url === undefined) return { text, style };
  return { text: text === '' ? cleanLine(address) : text, style, url };
}
