import type { TicketRow } from '../../src/console/api';

const asker = {
  platform: 'teams',
  person: 'u1',
  name: 'Katherine Johnson',
  conversation: 'c1',
  place: 'private',
} as const;

/** Tickets as the console lists them: one that waits, one that is urgent, one that is done. */
export const TICKETS: readonly TicketRow[] = [
  {
    id: 'MFA-7K3F9Q',
    state: 'open',
    urgency: 'normal',
    audience: 'user',
    question: 'My new phone is here and the app asks for a code from the old one',
    article: 'new-phone',
    answerId: 'a1',
    tried: ['I have a new phone'],
    packet: {
      upn: 'katherine@example.com',
      timestamp: '2026-11-22 09:40 CET',
      method: 'Authenticator app',
      device: 'iPhone 17',
    },
    missing: ['correlation-id'],
    asker,
    entries: [{ kind: 'opened', at: '2026-11-22T08:41:00Z', by: asker }],
    openedAt: '2026-11-22T08:41:00Z',
    changedAt: '2026-11-22T08:41:00Z',
  },
  {
    id: 'MFA-2QX4TD',
    state: 'assigned',
    urgency: 'security',
    audience: 'user',
    question: 'I approved a prompt by mistake at night',
    tried: [],
    packet: { upn: 'dorothy@example.com' },
    missing: [],
    asker: { ...asker, platform: 'slack', person: 'u2', name: 'Dorothy Vaughan' },
    assignee: { platform: 'console', person: 'grace', name: 'Grace Hopper' },
    entries: [
      { kind: 'opened', at: '2026-11-22T07:02:00Z', by: { ...asker, name: 'Dorothy Vaughan' } },
    ],
    openedAt: '2026-11-22T07:02:00Z',
    changedAt: '2026-11-22T07:10:00Z',
  },
  {
    id: 'MFA-9RB6WK',
    state: 'resolved',
    urgency: 'normal',
    audience: 'admin',
    question: 'NPS extension refuses every second request since the update',
    tried: ['What the NPS extension can and cannot do'],
    packet: {},
    missing: [],
    asker: { ...asker, person: 'u3', name: 'Mary Jackson' },
    cause: 'knowledge-missing',
    entries: [
      { kind: 'opened', at: '2026-11-20T10:00:00Z', by: { ...asker, name: 'Mary Jackson' } },
    ],
    openedAt: '2026-11-20T10:00:00Z',
    changedAt: '2026-11-21T12:00:00Z',
  },
];
