import type { ForeignSubject } from '../understand/understanding';
import { englishSecretWarning } from './english-secrets';
import { englishTicket } from './english-ticket';
import type { Phrases } from './phrases';

export const english: Phrases = {
  secretWarning: englishSecretWarning,

  securityWarning: {
    title: 'This may be somebody trying to get into the account',
    body: 'Do not approve anything, and do not give a code or number to anyone, not even to the helpdesk. Then do this:',
  },
  tellSecurity: 'Report it to a person now',
  organisation: {
    name: 'your organisation',
    helpdesk: 'your helpdesk',
    phone: (number) => `phone ${number}`,
  },
  askPerson: 'Ask a person',
  lookUp: {
    title: 'Answer with MFA Help',
    insert: 'Put it into my reply',
    nothing: 'I have no answer to that. Try other words, or an error code.',
  },
  solved: 'Solved',
  unsolved: 'Still need help',
  didThisHelp: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  showForUsers: 'Show the version for users',
  showForAdmins: 'Show the version for admins',
  onlyForAdmins:
    'This answer is written for the people who run your sign-in. If that is not you, send it to them.',
  adminsOnly:
    'What I know about this is meant for the people who run your sign-in. They can help you with it.',
  stepByStep: 'One step at a time',
  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  worked: 'That worked',
  nextStep: 'Next step',
  wholeAnswer: 'Show the whole answer',
  back: 'Back',
  startOver: 'Start over',
  noStep: 'There is nothing before or after this that I could show.',
  lastStep: 'That was the last step:',
  allRight: 'All right. Write to me whenever signing in gives you trouble.',
  takeYourTime: 'Take your time. Did it work?',
  otherWords:
    'Then please tell me in other words: what do you see on the screen, or what does the error say?',
  whichQuestion: 'I no longer have the question that belongs to this. Please ask it again.',
  oneVersion: 'There is only one version of this answer: the one I showed.',
  accountInForm:
    'I do not keep account names in this chat. If you ask a person, the form has a place for it.',
  whatIsKept:
    'I remember our conversation for 24 hours, so that you need not say everything twice. Longer than that we keep which answers helped, questions I could not answer without secrets, and the tickets you sent. Press the button and I forget you.',
  forgetMe: 'Forget me',
  youAlsoAsked: 'You asked something else too. Is it this?',
  nextTry: 'Sorry that it is not solved yet. Then try this:',
  nothingSpecial:
    'I have nothing more on that in particular: what I showed before is all I know about it.',
  notedFields: 'I have noted this, in case people need it:',
  enoughAsking: 'I do not want to keep asking you. A person can help better from here.',
  othersReport:
    'Others report this too right now, and the people who look after it have been told.',
  severalCodes: 'I found more than one error code. Each in short:',
  showAll: 'Show steps',
  didYouMean: 'I am not quite sure which of these you mean:',
  didYouMeanOne: 'I am not quite sure. Do you mean this?',
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
  date: (iso) => iso,
  checked: (iso) => `Checked ${iso}`,
  decline: (foreign) => declineLine(foreign),
  canDo:
    'I can help with signing in to your work account: codes, prompts and calls, the Authenticator app, a new or lost phone, and error codes.',
  rephrase: 'If it is about signing in, tell me what you see on the screen, or paste the error.',
  hello:
    'Hello. I answer questions about signing in with a second step: codes, prompts, the Authenticator app, a new or lost phone, and error codes.',
  helloAgain: 'Hello again. What is the trouble?',
  helpTitle: 'What I can do',
  help: [
    'Tell me what happens, in your own words: "I\u2019m not getting my SMS code".',
    'Give me an error code, or paste a whole log: "what is BecAccessDenied".',
    'Write "topics" to browse what I know, or "person" to reach somebody.',
  ],
  safety: 'I never need a code, a password or a PIN. Please do not send me any.',
  browseTopics: 'Browse topics',
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
  noOpenTickets: 'You have no tickets with us. If something does not work, tell me what happens.',
  forgotten:
    'Done: I have forgotten our conversation and everything kept about you. A ticket that is still open stays with the people who work on it until it is closed.',
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
  moreTopics: 'More questions',
  sharing: {
    share: 'Share in channel',
    dismiss: 'Dismiss',
    toThread: 'Send in thread',
    toPerson: 'Send to the person',
    sharedBy: 'Shared by',
    sent: 'Sent.',
    notThere: 'I cannot write there. Add me to the conversation first, then press again.',
  },
  ask: {
    title: 'Ask MFA Help',
    question: 'What happens when you sign in, or which error do you see?',
    submit: 'Ask',
  },
  home: {
    myTickets: 'Your tickets',
    openTickets: 'Tickets to work on',
    nothingOpen: 'No ticket is open.',
  },
  working: 'is looking it up\u2026',
  tooFast: 'That was a lot at once. Please wait a minute, then ask me again.',
  notHere: 'I may not answer in this channel. Write to me directly, and I will help you there.',
  form: {
    title: 'Ask a person',
    intro:
      'Send this to the people who can help. Only the question is needed; everything else makes it faster.',
    security: (contact) =>
      `Send this now. If it is happening right now, also reach ${contact} by phone or in person: say that it may be an attack on the account.`,
    files: 'Have this ready, they may ask for it:',
    question: 'What happens, in your own words',
    submit: 'Send',
    needsQuestion: 'Please say in a few words what happens, so that somebody can help.',
  },
  comment: {
    title: 'What was missing?',
    label: 'Tell the people who write these answers, if you like',
    submit: 'Send',
    thanks: 'Thank you. The people who write these answers will read it.',
  },
  ticket: englishTicket,
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
