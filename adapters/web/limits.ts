/** Largest body of a question: a long paste of a log fits. */
export const MAX_BODY_BYTES = 64 * 1024;
