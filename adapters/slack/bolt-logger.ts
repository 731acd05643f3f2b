import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { errorFacts, type Logger } from '../../src/logger';

/**
 * Bolt's log in ours, warnings and errors only. Bolt and its clients put what they could not read at the end of a
 * line, so only its beginning is kept: it is their own words, never a person's.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: (...parts: unknown[]) => logger.warn({ from: 'bolt', ...factsOf(parts) }, headOf(parts)),
    error: (...parts: unknown[]) =>
      logger.error({ from: 'bolt', ...factsOf(parts) }, headOf(parts)),
    setLevel: ignore,
    getLevel: () => LogLevel.WARN,
    setName: ignore,
  };
}

function headOf(parts: readonly unknown[]): string {
  const [words = ''] = parts.filter((part) => typeof part === 'string');
  const [head = ''] = words.split(/[:("'`<{[]/, 1);
  return head.trim();
}

function factsOf(parts: readonly unknown[]): object {
  const error = parts.find((part) => part instanceof Error);
  return error ? errorFacts(error) : {};
}
