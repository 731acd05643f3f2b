import pino, { type Logger as PinoLogger, type LoggerOptions } from 'pino';

/** Structured logs on standard error, one JSON object a line; never given a person's words, names or secrets. */
export type Logger = PinoLogger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Keys that may hold credentials in a third party's object. */
const REDACTED = [
  'authorization',
  'headers.authorization',
  '*.authorization',
  '*.token',
  '*.password',
];

/** @param onError told the message of every error, which holds no words but ours */
export function createLogger(level: LogLevel, onError?: (message: string) => void): Logger {
  const logMethod: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (
    args,
    method,
    number,
  ) {
    const message = args.findLast((arg) => typeof arg === 'string');
    if (number >= ERROR && message !== undefined) onError?.(message);
    method.apply(this, args);
  };
  return pino(
    { level, base: null, redact: REDACTED, hooks: { logMethod } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Pino's number of the level `error`; `fatal` is above it. */
const ERROR = 50;

/** What a log line may say of an error: its name and code, and a message only where it is ours. */
export function errorFacts(error: unknown): { readonly error: string; readonly code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code };
}
