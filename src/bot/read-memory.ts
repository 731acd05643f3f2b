import { z } from 'zod';
import { AUDIENCES } from '../core/article';
import { type Memory, NOTHING_REMEMBERED } from '../core/memory';
import { withoutUndefined } from '../without-undefined';

const ids = z.array(z.string()).default([]);
const optionalText = z.string().optional();

const schema: z.ZodType<Memory> = z.object({
  met: z.boolean(),
  audience: z.enum(AUDIENCES).optional(),
  question: optionalText,
  shown: z
    .object({
      answerId: z.string(),
      article: z.string(),
      audience: z.enum(AUDIENCES),
      step: z.int().min(0).optional(),
    })
    .transform(withoutUndefined)
    .optional(),
  tried: ids,
  waiting: ids,
  rejected: ids,
  trail: ids,
  rounds: z.int().min(0),
  failures: z.int().min(0),
  fields: z
    .object({
      correlationId: optionalText,
      requestId: optionalText,
      sessionId: optionalText,
      timestamp: optionalText,
    })
    .transform(withoutUndefined),
});

/** Memory as it was stored; what an older or newer program wrote and this one cannot read is forgotten. */
export function readMemory(stored: unknown): Memory {
  const { data } = schema.safeParse(stored);
  return data ?? NOTHING_REMEMBERED;
}
