/** What a person can ask of the bot itself, in words or by a button. */
export const COMMANDS = [
  'help',
  'topics',
  'status',
  'human',
  'restart',
  'forget-me',
  'hello',
  'thanks',
  'bye',
] as const;
export type CommandName = (typeof COMMANDS)[number];
