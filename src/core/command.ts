/** What a person can ask of the bot itself, in words or by a button. */
export const COMMANDS = [
  'help',
  'topics',
  'status',
  'human',
  'restart',
  'forget-me',
  'greet',
  'thanks',
  'bye',
  'solved',
  'not-solved',
  'next',
  'back',
] as const;
export type CommandName = (typeof COMMANDS)[number];
