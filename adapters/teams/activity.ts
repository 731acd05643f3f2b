import { z } from 'zod';

/** A field that is missing, null or of another type is simply not there. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const text = optional(z.string());
const account = z.object({
  id: z.string().min(1),
  name: text,
  aadObjectId: text,
  role: text,
  isTargeted: optional(z.boolean()),
});
export type Account = z.infer<typeof account>;

/** What we read of an activity; the rest is the SDK's business. */
const activitySchema = z.object({
  type: z.string(),
  id: text,
  name: text,
  action: text,
  text,
  locale: text,
  replyToId: text,
  serviceUrl: text,
  from: optional(account),
  recipient: optional(account),
  conversation: optional(
    z.object({
      id: z.string().min(1),
      conversationType: text,
      isGroup: optional(z.boolean()),
      tenantId: text,
    }),
  ),
  channelData: optional(z.object({ tenant: optional(z.object({ id: text })) })),
  entities: optional(z.array(z.unknown())),
  attachments: optional(z.array(z.object({ contentType: text }))),
  membersAdded: optional(z.array(account)),
  membersRemoved: optional(z.array(account)),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;

/** The activity in a request's body, or undefined where it is none. */
export function readActivity(raw: unknown): TeamsActivity | undefined {
  const result = activitySchema.safeParse(raw);
  return result.success ? result.data : undefined;
}
