import { z } from 'zod';
import { type Problem, reportFor } from './problem';
import type { ReadArticle } from './read-article';

const itemSchema = z.object({
  id: z.string(),
  codes: z.array(z.string()).default([]),
  messages: z.array(z.string()).default([]),
});

/**
 * What a list of wanted articles names and the knowledge lacks: ids, codes, messages.
 * @param text JSON lines of {"id", "codes", "messages"}
 */
export function checkInventory(
  articles: readonly ReadArticle[],
  text: string,
  file: string,
): readonly Problem[] {
  const byId = new Map(articles.map((read) => [read.article.id, read]));
  const report = reportFor(file);
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const item = parseItem(line);
    if (!item)
      return [report(index + 1, 'this line is not an item', 'Write {"id", "codes", "messages"}.')];
    const read = byId.get(item.id);
    if (!read) return [report(index + 1, `there is no article ${item.id}`, 'Write it.')];
    return [...missing(read, 'codes', item.codes), ...missing(read, 'messages', item.messages)];
  });
}

function parseItem(line: string): z.output<typeof itemSchema> | undefined {
  try {
    return itemSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function missing(
  read: ReadArticle,
  field: 'codes' | 'messages',
  wanted: readonly string[],
): Problem[] {
  const present = new Set(read.article[field]);
  return wanted
    .filter((each) => !present.has(each))
    .map((each) => ({
      file: read.file,
      line: read.lineOf([field]),
      severity: 'error',
      reason: `the ${field} lack "${each}"`,
      hint: 'Add it exactly as written.',
    }));
}
