import type { Audience, CollectField } from '../../../../core/article';
import type { DecisionKind } from '../../../../core/reply';
import type { Cause, EntryKind, TicketState } from '../../../../core/ticket/ticket';
import type { UnansweredReason } from '../../../api';

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = { user: 'User', admin: 'Admin' };

export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  warn: 'Gives a warning',
  answer: 'Answers',
  'answer-codes': 'Explains error codes',
  offer: 'Offers a choice',
  decline: 'Says it cannot help',
  'hand-off': 'Hands over to people',
  command: 'Does what was asked',
};

export const REASON_WORDS: Readonly<Record<UnansweredReason, string>> = {
  declined: 'No answer was found',
  'none-of-these': 'None of the offers fitted',
  'not-helpful': 'The answer did not help',
};

export const STATE_WORDS: Readonly<Record<TicketState, string>> = {
  open: 'Open',
  assigned: 'Assigned',
  waiting: 'Waiting for the asker',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
};

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'answered-in-knowledge': 'The knowledge had the answer',
  'knowledge-missing': 'An article is missing',
  'knowledge-wrong': 'An article is wrong',
  outage: 'An outage',
  'not-mfa': 'Not about multifactor authentication',
};

export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  opened: 'opened it',
  assigned: 'took it',
  replied: 'replied',
  asked: 'asked the asker',
  added: 'added',
  resolved: 'resolved it',
  reopened: 'opened it again',
  withdrawn: 'withdrew it',
};

export const FIELD_WORDS: Readonly<Record<CollectField, string>> = {
  upn: 'Account name',
  timestamp: 'Date and time',
  'correlation-id': 'Correlation ID',
  'request-id': 'Request ID',
  'session-id': 'Session ID',
  'tenant-id': 'Tenant ID',
  'error-code': 'Error code',
  'error-message': 'Wording of the message',
  method: 'How they sign in',
  device: 'Device',
  app: 'App or website',
  location: 'Where they are',
  'page-url': 'Address of the page',
  screenshot: 'Screenshot',
  logs: 'Log files',
};

const PLATFORMS: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  web: 'Try-out page',
  terminal: 'Terminal',
  console: 'Console',
};

export const platformWord = (name: string): string => PLATFORMS[name] ?? name;

const AUDIENCES: Readonly<Record<string, string>> = { user: 'Users', admin: 'Admins' };

export const audienceWord = (name: string): string => AUDIENCES[name] ?? name;
