import { Command, CommanderError } from 'commander';
import { loadEnvironmentFile } from '../config';
import { UsageError } from '../errors';
import { addAsk, type Renderers } from './ask';
import { addChat } from './chat';
import { addDoctor } from './doctor';
import { addEval } from './eval/eval';
import { addKnowledge } from './knowledge/knowledge';
import { addManifest } from './manifest/manifest';
import { addServe, type StartServer } from './serve';
import { addStore } from './store/store';
import { StoreError } from '../store/store-error';

export const EXIT_NOT_WELL = 1;
export const EXIT_USAGE = 2;

export interface CliParts extends Renderers {
  readonly startServer: StartServer;
}

/** Runs one command line; sets the process's exit code and never shows a stack. */
export async function runCli(argv: readonly string[], parts: CliParts): Promise<void> {
  const program = createProgram(parts);
  try {
    loadEnvironmentFile();
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function createProgram(parts: CliParts): Command {
  const program = new Command('mfa-helpdesk')
    .description('Answers questions about multifactor authentication in Teams, Slack and here.')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  addServe(program, parts.startServer);
  addAsk(program, parts);
  addChat(program);
  addEval(program);
  addKnowledge(program, parts);
  addStore(program);
  addManifest(program);
  addDoctor(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (error instanceof UsageError) {
    console.error(`mfa-helpdesk: ${error.message}`);
    return EXIT_USAGE;
  }
  if (error instanceof StoreError) {
    console.error(`mfa-helpdesk: ${error.message}`);
    return EXIT_NOT_WELL;
  }
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`mfa-helpdesk: this should not have happened: ${reason}`);
  return EXIT_NOT_WELL;
}
