import type { Problem, Report } from './problem';

/** The two parts of a knowledge file, and how many of its lines stand before the second. */
export interface FileParts {
  readonly yaml: string;
  readonly markdown: string;
  readonly lineOffset: number;
}

/** Divides a file at the `---` lines around its front matter; undefined where it has none. */
export function splitFile(text: string): FileParts | undefined {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [, yaml, markdown] = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(source) ?? [];
  if (yaml === undefined || markdown === undefined) return undefined;
  return { yaml, markdown, lineOffset: yaml.split('\n').length + 1 };
}

export const lacksFrontMatter = (report: Report): Problem =>
  report(
    1,
    'the file does not start with front matter',
    'Begin with a line of ---, the fields, and a line of ---.',
  );
