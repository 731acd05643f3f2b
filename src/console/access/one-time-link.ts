import { isSameSecret, randomSecret } from './secrets';

/** How long after the start the link works. */
const LIFETIME_MS = 15 * 60 * 1000;

/** A secret that signs in once. It is kept in this process alone, and never written anywhere but to the terminal. */
export interface OneTimeLink {
  readonly token: string;
  /** Whether it would sign in now; asking does not use it up. */
  isGood(token: string): boolean;
  /** Uses it up; false where it is not good. */
  use(token: string): boolean;
  /** Makes a use undone that came to nothing. */
  giveBack(): void;
}

export function createOneTimeLink(now: () => Date): OneTimeLink {
  const token = randomSecret();
  const endsAt = now().getTime() + LIFETIME_MS;
  let isUsed = false;
  const isGood = (given: string): boolean =>
    isSameSecret(given, token) && !isUsed && now().getTime() < endsAt;
  return {
    token,
    isGood,
    use: (given) => {
      if (!isGood(given)) return false;
      isUsed = true;
      return true;
    },
    giveBack: () => {
      isUsed = false;
    },
  };
}
