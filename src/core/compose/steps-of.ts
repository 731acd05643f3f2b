import type { Block, ListItem } from '../prose';

/** One step of an answer, with what stands before the first and after the last. */
export interface Step {
  readonly item: ListItem;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** The numbered steps of an answer, in order, however many lists they stand in. */
export function stepsOf(body: readonly Block[]): readonly Step[] {
  const steps: { item: ListItem; before: Block[]; after: Block[] }[] = [];
  let before: Block[] = [];
  for (const block of body) {
    if (block.kind !== 'steps') {
      before.push(block);
      continue;
    }
    for (const item of block.items) {
      steps.push({ item, before, after: [] });
      before = [];
    }
  }
  steps.at(-1)?.after.push(...before);
  return steps;
}
