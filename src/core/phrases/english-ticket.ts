import type { TicketPhrases } from './phrases';

export const englishTicket: TicketPhrases = {
  opened: (id) =>
    `Saved: your ticket is ${id}. People are told at once, or as soon as their channel can be reached. The answer comes here; write "status" to see how it stands.`,
  stillOpen: (id) => `${id} is still open. If nobody needs to look at it any more, withdraw it.`,
  sentAlready: (id) =>
    `You have sent this already: your ticket is ${id}. You can add something to it.`,
  openedUrgent: (id, contact) =>
    `Saved as urgent: your ticket is ${id}. If it is happening right now, also reach ${contact} by phone or in person.`,
  done: {
    assign: (id) => `${id} is yours now.`,
    reply: (id) => `Sent to the person who asked (${id}).`,
    ask: (id) => `I asked for it; ${id} waits for the answer.`,
    resolve: (id) => `${id} is closed, and the person who asked is told.`,
    reopen: (id) => `${id} is open again.`,
    add: (id) => `Added to ${id}.`,
    withdraw: (id) => `${id} is withdrawn. Nobody works on it any more.`,
  },
  notYours:
    'You cannot do that: this ticket is for the people who work on it and the one who asked.',
  notNow: (id, state) => `That cannot be done now: ${id} is ${state}.`,
  gone: 'I do not have that ticket any more.',
  notSaved: (contact) =>
    `This could not be saved just now, so nothing was changed and nobody was told. Please send it again in a few minutes. If it cannot wait, ask ${contact}.`,
  notRead: (contact) =>
    `I cannot look that up just now: the place where I keep it does not answer. Please try again in a few minutes. If it cannot wait, ask ${contact}.`,
  needsText: 'Please write a few words first.',
  actions: {
    assign: 'I take it',
    reply: 'Reply',
    ask: 'Ask for something',
    resolve: 'Resolve',
    reopen: 'Open again',
    add: 'Add something',
    withdraw: 'Withdraw',
  },
  states: {
    open: 'open',
    assigned: 'in work',
    waiting: 'waiting for an answer',
    resolved: 'resolved',
    withdrawn: 'withdrawn',
  },
  urgencies: { normal: 'Normal', security: 'Security: look at it now' },
  causes: {
    'answered-in-knowledge': 'The answer was in the knowledge',
    'knowledge-missing': 'Knowledge is missing',
    'knowledge-wrong': 'Knowledge is wrong',
    outage: 'An outage',
    'not-mfa': 'Not about multifactor authentication',
  },
  happened: {
    opened: (who) => `${who} asked`,
    assigned: (who) => `${who} is looking into it`,
    replied: (who) => `${who} answered`,
    asked: (who) => `${who} needs one more thing`,
    added: (who) => `${who} added`,
    resolved: (who) => `${who} closed it`,
    reopened: (who) => `${who} opened it again`,
    withdrawn: (who) => `${who} withdrew it`,
  },
  cardTitle: (id) => `Ticket ${id}`,
  state: 'State',
  urgency: 'Urgency',
  asker: 'Asked by',
  platform: 'On',
  shown: 'Answer shown',
  tried: 'Tried',
  question: 'Question',
  missing: '(not given)',
  verify:
    'Before any reset or change to the account: make sure who it is by another way than this chat. Never ask for a code or a password.',
  replyText: 'Your answer',
  addText: 'What would you like to add?',
  askField: 'What do you need?',
  askText: 'A word about it, if needed',
  cause: 'Why did this reach people?',
  resolveText: 'What solved it, for the person who asked',
  submit: 'Send',
  pleaseGive: (field) => `Please give: ${field}.`,
  burst: (title, people) =>
    `${people} people have asked about the same thing in a short time: ${title}. It may be an outage.`,
};
