const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

/** Masks what names a person in a text that is kept. */
export function maskPersonal(text: string): string {
  return text.replace(EMAIL, '[email]');
}
