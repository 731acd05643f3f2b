/** How much of a message something takes, as Slack counts it: with its structure. */
export const sizeOf = (value: unknown): number => JSON.stringify(value).length;
