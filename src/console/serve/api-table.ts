import type { z } from 'zod';
import { mayDo } from '../access/roles';
import type { Change, ConsoleRole, Health, Me } from '../api';
import type { ConsoleRooms, Who } from '../console-rooms';
import * as inputs from './api-inputs';

/** Who asks, and what only the server knows of them. */
export interface Caller {
  readonly me: Me;
  readonly who: Who;
  readonly now: Date;
  /** Ends the session; tells where the browser goes next. */
  readonly signOut: () => Promise<string>;
}

/** What an audit entry says beside when and who. No words of people. */
export interface AuditLine {
  readonly action: string;
  readonly target: string;
  readonly detail?: string;
}

interface Row<Input> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `viewer`: everybody who is signed in. */
  readonly role: ConsoleRole;
  readonly maxBytes?: number;
  readonly input: z.ZodType<Input>;
  readonly call: (rooms: ConsoleRooms, input: Input, caller: Caller) => Promise<unknown>;
  /** Of everything that changes something. */
  readonly audit?: (input: Input) => AuditLine;
  /** Where the answer is no JSON. */
  readonly type?: 'csv';
}

/** A call that has been checked and waits to be made. */
export interface Prepared {
  readonly audit?: AuditLine;
  readonly call: (rooms: ConsoleRooms, caller: Caller) => Promise<unknown>;
}

export interface ApiRoute extends Pick<Row<never>, 'method' | 'path' | 'role' | 'type'> {
  readonly maxBytes: number;
  readonly isAudited: boolean;
  /** @throws z.ZodError for an input that is not as expected */
  readonly prepare: (input: unknown) => Prepared;
}

const SMALL = 16 * 1024;
/** Characters take up to four bytes in UTF-8, and up to six escaped in JSON. */
const roomFor = (characters: number): number => SMALL + 6 * characters;

function row<Input>({ input, call, audit, ...rest }: Row<Input>): ApiRoute {
  return {
    maxBytes: rest.method === 'GET' ? 0 : SMALL,
    ...rest,
    isAudited: audit !== undefined,
    prepare: (raw) => {
      const checked = input.parse(raw);
      return {
        ...(audit ? { audit: audit(checked) } : {}),
        call: (rooms, caller) => call(rooms, checked, caller),
      };
    },
  };
}

const API = '/console/api';
const ARTICLE_BYTES = roomFor(inputs.MOST_ARTICLE_CHARACTERS);

/** Everything the front end can ask of the server, and who may. */
export const API_TABLE: readonly ApiRoute[] = [
  row({
    method: 'GET',
    path: `${API}/me`,
    role: 'viewer',
    input: inputs.nothing,
    call: (_rooms, _input, { me }) => Promise.resolve(me),
  }),
  row({
    method: 'POST',
    path: `${API}/sign-out`,
    role: 'viewer',
    input: inputs.nothing,
    call: async (_rooms, _input, { signOut }) => ({ next: await signOut() }),
  }),
  row({
    method: 'GET',
    path: `${API}/overview`,
    role: 'viewer',
    input: inputs.range,
    call: (rooms, range, { now }) => rooms.overview(inputs.rangeOf(range, now)),
  }),
  row({
    method: 'GET',
    path: `${API}/overview.csv`,
    role: 'viewer',
    type: 'csv',
    input: inputs.range,
    call: (rooms, range, { now }) => rooms.overviewCsv(inputs.rangeOf(range, now)),
  }),
  row({
    method: 'GET',
    path: `${API}/unanswered`,
    role: 'viewer',
    input: inputs.range,
    call: (rooms, range, { now }) => rooms.unanswered(inputs.rangeOf(range, now)),
  }),
  row({
    method: 'GET',
    path: `${API}/articles`,
    role: 'viewer',
    input: inputs.articleFilter,
    call: (rooms, filter) => rooms.articles(filter),
  }),
  row({
    method: 'GET',
    path: `${API}/article`,
    role: 'viewer',
    input: inputs.byId,
    call: (rooms, { id }) => rooms.article(id),
  }),
  row({
    method: 'POST',
    path: `${API}/check`,
    role: 'viewer',
    maxBytes: ARTICLE_BYTES,
    input: inputs.draft,
    call: (rooms, draft) => rooms.check(draft),
  }),
  row({
    method: 'POST',
    path: `${API}/preview`,
    role: 'viewer',
    maxBytes: ARTICLE_BYTES,
    input: inputs.change,
    call: (rooms, change, { who }) => rooms.preview(change, who),
  }),
  row({
    method: 'POST',
    path: `${API}/save`,
    role: 'editor',
    maxBytes: ARTICLE_BYTES,
    input: inputs.change,
    call: (rooms, change, { who }) => rooms.save(change, who),
    audit: (change) => ({ action: `knowledge.${change.kind}`, target: targetOf(change) }),
  }),
  row({
    method: 'GET',
    path: `${API}/job`,
    role: 'viewer',
    input: inputs.byId,
    call: (rooms, { id }, { who }) => rooms.job(id, who),
  }),
  row({
    method: 'POST',
    path: `${API}/try`,
    role: 'viewer',
    maxBytes: 64 * 1024,
    input: inputs.question,
    call: (rooms, question) => rooms.tryOut(question),
  }),
  row({
    method: 'POST',
    path: `${API}/evaluate`,
    role: 'viewer',
    maxBytes: 4 * 1024 * 1024,
    input: inputs.evaluationSet,
    call: (rooms, set, { who }) => rooms.evaluate(set, who),
  }),
  row({
    method: 'GET',
    path: `${API}/tickets`,
    role: 'expert',
    input: inputs.whichTickets,
    call: (rooms, { which }, { who }) => rooms.tickets(which, who),
  }),
  row({
    method: 'GET',
    path: `${API}/ticket`,
    role: 'expert',
    input: inputs.byId,
    call: (rooms, { id }) => rooms.ticket(id),
  }),
  row({
    method: 'POST',
    path: `${API}/ticket`,
    role: 'expert',
    input: inputs.ticketChange,
    maxBytes: roomFor(4000),
    call: (rooms, { id, action }, { who }) => rooms.changeTicket(id, action, who),
    audit: ({ id, action }) => ({ action: `ticket.${action.kind}`, target: id }),
  }),
  row({
    method: 'GET',
    path: `${API}/health`,
    role: 'viewer',
    input: inputs.nothing,
    call: async (rooms, _input, { me }) => healthFor(me, await rooms.health()),
  }),
  row({
    method: 'POST',
    path: `${API}/redeliver`,
    role: 'admin',
    input: inputs.notice,
    call: (rooms, { id }, { who }) => rooms.redeliver(id, who),
    audit: ({ id }) => ({ action: 'outbox.redeliver', target: id ?? 'all' }),
  }),
];

function targetOf(change: Change): string {
  switch (change.kind) {
    case 'add-phrase':
      return change.article;
    case 'not-ours':
      return change.subject;
    case 'article':
      return change.id;
    case 'revert':
      return change.revision;
  }
}

/** Who changed what is for admins alone. */
function healthFor({ roles }: Me, { audit, ...health }: Health): Health {
  return audit !== undefined && mayDo(roles, 'admin') ? { ...health, audit } : health;
}
