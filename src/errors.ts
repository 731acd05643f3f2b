/** A wrong command line or configuration: the person who started the program can mend it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param what what is wrong, naming the key
   * @param remedy what to do about it
   */
  constructor(
    what: string,
    readonly remedy: string,
  ) {
    super(`${what}. ${remedy}`);
  }
}
