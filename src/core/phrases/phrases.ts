import type { CollectField } from './article';
import type { ForeignSubject, SecretKind } from './understand/understanding';

/** Every word the bot says that is not an article, in one language. */
export interface Phrases {
  readonly secretWarning: {
    readonly title: string;
    readonly body: (kinds: readonly SecretKind[]) => string;
    readonly advice: (kinds: readonly SecretKind[]) => string;
  };
  readonly securityWarning: { readonly title: string; readonly body: string };
  readonly tellSecurity: string;
  readonly askPerson: string;
  readonly solved: string;
  readonly unsolved: string;
  readonly didThisHelp: string;
  readonly yes: string;
  readonly no: string;
  readonly showForUsers: string;
  readonly showForAdmins: string;
  readonly onlyForAdmins: string;
  readonly severalCodes: string;
  readonly showAll: string;
  readonly didYouMean: string;
  readonly didYouMeanCode: (written: string) => string;
  readonly noneOfThese: string;
  readonly unknownCodes: (codes: readonly string[]) => string;
  readonly unknownCodesHelp: string;
  readonly errorCodeLookup: string;
  readonly source: string;
  readonly checked: (date: string) => string;
  readonly decline: (foreign: ForeignSubject | undefined) => string;
  readonly canDo: string;
  readonly rephrase: string;
  readonly hello: string;
  readonly help: readonly string[];
  readonly helpTitle: string;
  readonly safety: string;
  readonly topicsTitle: string;
  readonly topicTitle: (topic: string) => string;
  readonly topicNames: Readonly<Record<string, string>>;
  readonly backToTopics: string;
  readonly thanks: string;
  readonly bye: string;
  readonly gladSolved: string;
  readonly sorryUnsolved: string;
  readonly stillUnsolved: string;
  readonly ratedHelpful: string;
  readonly ratedUnhelpful: string;
  readonly handOff: (contact: string) => string;
  readonly handOffSecurity: (contact: string) => string;
  readonly handOffBring: string;
  readonly collect: Readonly<Record<CollectField, string>>;
  readonly knownFields: string;
  readonly neverSecret: string;
  readonly noTickets: (contact: string) => string;
  readonly nothingRemembered: string;
  readonly restarted: string;
  readonly gone: string;
  readonly empty: string;
  readonly failed: (contact: string) => string;
  readonly tryAsking: string;
  readonly exampleQuestions: readonly string[];
}

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

function namesOf(kinds: readonly SecretKind[]): string {
  const names = [...new Set(kinds)].map((kind) => SECRET_NAMES[kind]);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

const english: Phrases = {
  secretWarning: {
    title: 'Please keep secrets out of this chat',
    body: (kinds) =>
      `Your message seems to hold ${namesOf(kinds)}. I removed it: it is not stored and nobody else sees it from me. Please delete your message here too.`,
    advice: (kinds) => [...new Set(kinds)].map((kind) => SECRET_ADVICE[kind]).join(' '),
  },
  securityWarning: {
    title: 'This may be somebody trying to get into the account',
    body: 'Do not approve anything, and do not give a code or number to anyone, not even to the helpdesk. Then do this:',
  },
  tellSecurity: 'Report it to a person now',
  askPerson: 'Ask a person',
  solved: 'Solved',
  unsolved: 'Still need help',
  didThisHelp: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  showForUsers: 'Show the version for users',
  showForAdmins: 'Show the version for admins',
  onlyForAdmins:
    'This answer is written for the people who run your sign-in. If that is not you, send it to them.',
  severalCodes: 'I found more than one error code. Each in short:',
  showAll: 'Show steps',
  didYouMean: 'I am not quite sure which of these you mean:',
  didYouMeanCode: (written) => `I do not know the code "${written}". Did you mean one of these?`,
  noneOfThese: 'None of these',
  unknownCodes: (codes) =>
    codes.length === 1
      ? `I do not have the error code ${codes[0]} in my knowledge, so I will not guess what it means.`
      : `I do not have these error codes in my knowledge, so I will not guess what they mean: ${codes.join(', ')}.`,
  unknownCodesHelp:
    'Sign-in codes that begin with AADSTS can be looked up on Microsoft\u2019s own page:',
  errorCodeLookup: 'Microsoft sign-in error lookup',
  source: 'Source',
  checked: (date) => `Checked ${date}`,
  decline: (foreign) => declineLine(foreign),
  canDo:
    'I can help with signing in to your work account: codes, prompts and calls, the Authenticator app, a new or lost phone, and error codes.',
  rephrase: 'If it is about signing in, tell me what you see on the screen, or paste the error.',
  hello:
    'Hello. I answer questions about signing in with a second step: codes, prompts, the Authenticator app, a new or lost phone, and error codes.',
  helpTitle: 'What I can do',
  help: [
    'Tell me what happens, in your own words: "I\u2019m not getting my SMS code".',
    'Give me an error code, or paste a whole log: "what is BecAccessDenied".',
    'Write "topics" to browse what I know, or "person" to reach somebody.',
  ],
  safety: 'I never need a code, a password or a PIN. Please do not send me any.',
  topicsTitle: 'What is it about?',
  topicTitle: (topic) => `${topic}: choose a question`,
  topicNames: {
    'entra-mfa': 'Signing in with a second step',
    authenticator: 'Microsoft Authenticator app',
    sspr: 'Forgotten password',
    'entra-sign-in': 'Sign-in error codes (AADSTS)',
    'nps-extension': 'NPS extension (VPN, RADIUS)',
    'mfa-server': 'MFA Server (retired)',
    'teams-sign-in': 'Signing in to Teams',
    'windows-hello': 'Windows Hello',
    'azure-china': 'Azure China (21Vianet)',
    'azure-government': 'Azure Government',
  },
  backToTopics: 'All topics',
  thanks: 'You are welcome.',
  bye: 'Goodbye. Write to me whenever signing in gives you trouble.',
  gladSolved: 'Good to hear. Write to me whenever signing in gives you trouble.',
  stillUnsolved: 'Sorry that it is not solved yet.',
  sorryUnsolved: 'Sorry that it is not solved yet. These may be closer, or ask a person:',
  ratedHelpful: 'Thank you for telling me.',
  ratedUnhelpful: 'Thank you for telling me. You can say it in other words, or ask a person.',
  handOff: (contact) => `The people who can help from here: ${contact}.`,
  handOffSecurity: (contact) =>
    `Tell ${contact} now, by phone or in person if you can. Say that it may be an attack on the account.`,
  handOffBring: 'So that they can start at once, have these ready:',
  collect: {
    upn: 'The account name (the address you sign in with)',
    timestamp: 'The date and time it happened, with time zone',
    'correlation-id': 'The correlation ID from the error page',
    'request-id': 'The request ID from the error page',
    'session-id': 'The session ID from the error page',
    'tenant-id': 'The tenant ID',
    'error-code': 'The error code',
    'error-message': 'The exact wording of the message',
    method: 'How you sign in: app, text message, call, key',
    device: 'The device: phone or computer, model and version',
    app: 'The app or website you were signing in to',
    location: 'Where you are: office, home, which country',
    'page-url': 'The address of the page',
    screenshot: 'A screenshot, without any code or password on it',
    logs: 'The log files',
  },
  knownFields: 'From what you wrote I have noted:',
  neverSecret: 'They will never ask for your code or password. If somebody does, it is not them.',
  noTickets: (contact) => `I keep no tickets here. For news of a request, ask ${contact}.`,
  nothingRemembered: 'I keep nothing about you: no messages and no history are stored.',
  restarted: 'Let us start again. What is the trouble?',
  gone: 'That button belongs to an answer I no longer have. Please ask me again.',
  empty: 'I can only read text. Tell me what happens when you sign in, or paste the error.',
  failed: (contact) =>
    `Something went wrong on my side, and your question was not answered. Please try again in a minute, or ask ${contact}.`,
  tryAsking: 'Try asking:',
  exampleQuestions: [
    'I\u2019m not getting my SMS code',
    'What is BecAccessDenied?',
    'I have a new phone',
    'I got a prompt I did not ask for',
  ],
};

function declineLine(foreign: ForeignSubject | undefined): string {
  switch (foreign?.kind) {
    case 'other-service':
      return foreign.name
        ? `That sounds like signing in to ${foreign.name}, which I know nothing about. I only know Microsoft work and school accounts.`
        : 'That sounds like another company\u2019s sign-in, which I know nothing about. I only know Microsoft work and school accounts.';
    case 'other-topic':
      return 'That is not something I know about: I only know about signing in.';
    case 'other-language':
      return foreign.name
        ? `I can only read English so far, and this looks like ${foreign.name}. Please try in English, or ask a person.`
        : 'I can only read English so far. Please try in English, or ask a person.';
    case 'small-talk':
      return 'I am a helpdesk bot, so I am not much of a talker.';
    case 'noise':
      return 'I could not make a question out of that.';
    case undefined:
      return 'I do not have an answer to that.';
  }
}

export const CATALOGUE = { en: english } as const satisfies Record<string, Phrases>;

/** The catalogue for a BCP 47 tag such as `de-CH`, English where there is none. */
export function phrasesFor(locale: string | undefined): Phrases {
  const language = locale?.toLowerCase().split('-')[0] ?? 'en';
  const known = Object.keys(CATALOGUE).find((key) => key === language) as
    keyof typeof CATALOGUE | undefined;
  return CATALOGUE[known ?? 'en'];
}
