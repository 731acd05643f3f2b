import type { SecretKind } from '../understand/understanding';
import type { Phrases } from './phrases';

const SECRET_NAMES: Readonly<Record<SecretKind, string>> = {
  'one-time-code': 'a one-time code',
  password: 'a password',
  'temporary-access-pass': 'a Temporary Access Pass',
  'recovery-code': 'a recovery code',
  'app-password': 'an app password',
  pin: 'a PIN',
  'identity-number': 'a number of a card, an account or an identity document',
  'totp-key': 'an authenticator setup key',
  token: 'a sign-in token',
  key: 'a secret key',
};

const SECRET_ADVICE: Readonly<Record<SecretKind, string>> = {
  'one-time-code':
    'A code works for a few minutes only: ask for a new one and type it nowhere but the sign-in page.',
  password: 'If it is a password you use, change it now.',
  'temporary-access-pass': 'Ask the person who gave you the pass to delete it and issue a new one.',
  'recovery-code': 'Create new recovery codes: this one should not be used again.',
  'app-password': 'Delete that app password and create a new one.',
  pin: 'If it is a PIN you use, change it now.',
  'identity-number': 'Nobody needs it to help you sign in.',
  'totp-key': 'Remove that authenticator entry in your security info and set it up again.',
  token: 'Sign out everywhere so that the token stops working.',
  key: 'Revoke that key and create a new one.',
};

const LIST = new Intl.ListFormat('en-GB');

export const englishSecretWarning: Phrases['secretWarning'] = {
  title: 'Please keep secrets out of this chat',
  body: (kinds) =>
    `Your message seems to hold ${LIST.format([...new Set(kinds)].map((kind) => SECRET_NAMES[kind]))}. I removed it: it is not stored and nobody else sees it from me. Please delete your message here too.`,
  advice: (kinds) => [...new Set(kinds)].map((kind) => SECRET_ADVICE[kind]).join(' '),
};
