/** Why the server did not do what was asked of it. */
export type Failure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string };

export class ServerError extends Error {
  constructor(readonly failure: Failure) {
    super(sayFailure(failure));
  }
}

/** What happened and what to do, in words. */
export function sayFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'signed-out':
      return 'You were signed out. Sign in again, then repeat this. What you wrote is kept in this tab.';
    case 'gone':
      return 'The server does not answer. Check your network, or whether the server is running, then try again.';
    case 'refused':
      return failure.message;
  }
}

/** What a thrown value tells of the server. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ServerError) return error.failure;
  return { kind: 'refused', status: 0, message: UNREADABLE };
}

export const UNREADABLE =
  'The server answered something this page cannot read. Load the page again. If that does not help, tell the people who run the server.';
