import { COMMANDS, type CommandName } from '../command';

/** Finds the command that a text is about, if it is about nothing else. */
export function findCommand(text: string): CommandName | undefined {
  const word = text.trim().toLowerCase();
  return COMMANDS.find((command) => command === word);
}
