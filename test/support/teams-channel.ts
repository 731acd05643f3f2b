import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamsConfig } from '../../src/platform-credentials';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'key-1';
/** The keys of the Bot Framework have signed for several channels at a time. */
const ENDORSED = ['msteams', 'webchat', 'directline'];

/** What the bot sent to the connector. */
export interface SentActivity {
  readonly method: string | undefined;
  readonly path: string;
  /** What the connector calls the message that this made. */
  readonly id: string;
  readonly authorization: string | undefined;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly replyToId?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  };
}

/** What the next requests to the connector are refused with, in this order; 0: they are not answered until told. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TeamsChannel {
  /** The `serviceUrl` of its activities. */
  readonly serviceUrl: string;
  /** A bot with these trusts this channel's keys and gets its own token here. */
  readonly credentials: TeamsConfig;
  readonly sent: readonly SentActivity[];
  readonly tokenRequests: readonly string[];
  refuse(...refusals: readonly Refusal[]): void;
  /** Answers, as if nothing had been, what was not answered so far. */
  answerHeld(): void;
  /** A signed token; claims may be changed, and the key. */
  signToken(claims?: Readonly<Record<string, unknown>>, key?: KeyObject): string;
  close(): Promise<void>;
}

export const createKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const KEYS = createKey();

/** Teams' side on this machine: its token issuer, its keys, the bot's own token and the connector. */
export async function startTeamsChannel(): Promise<TeamsChannel> {
  const { privateKey, publicKey } = KEYS;
  const keys = [
    { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', endorsements: ENDORSED },
  ];
  const sent: SentActivity[] = [];
  const tokenRequests: string[] = [];
  const refusals: Refusal[] = [];
  const held: (() => void)[] = [];
  const connector = (
    request: IncomingMessage,
    body: string,
  ): readonly [unknown, (Refusal | undefined)?] => {
    const { url: path = '', headers, method } = request;
    if (path.endsWith('openidconfiguration')) return [{ issuer: ISSUER, jwks_uri: `${url}/keys` }];
    if (path === '/keys') return [{ keys }];
    if (path.endsWith('/oauth2/v2.0/token')) {
      tokenRequests.push(body);
      return [{ token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' }];
    }
    const activity = JSON.parse(body) as SentActivity['activity'];
    const id = String(sent.length + 1);
    sent.push({ method, path, id, authorization: headers.authorization, activity });
    return [{ id }, refusals.shift()];
  };
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const [body, refusal] = connector(request, text);
      if (refusal?.status === 0) held.push(() => respond(response, body));
      else respond(response, body, refusal);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl: `${url}/`,
    credentials: credentialsFor(url),
    sent,
    tokenRequests,
    refuse: (...more) => void refusals.push(...more),
    answerHeld: () => {
      for (const answer of held.splice(0)) answer();
    },
    signToken: (claims = {}, key = privateKey) =>
      sign({ ...claimsNow(), serviceurl: `${url}/`, ...claims }, key),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function credentialsFor(url: string): TeamsConfig {
  return {
    appId: APP_ID,
    appPassword: 'a-password-for-tests',
    appType: 'MultiTenant',
    authority: {
      ToChannelFromBotLoginUrl: `${url}/botframework.test`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    },
  };
}

function claimsNow(): Readonly<Record<string, unknown>> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: APP_ID, nbf: now, exp: now + 300 };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(claims: unknown, key: KeyObject): string {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${encode(claims)}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(key, 'base64url')}`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function respond(response: ServerResponse, body: unknown, refusal?: Refusal): void {
  response.writeHead(refusal?.status ?? 200, {
    'content-type': 'application/json',
    ...refusal?.headers,
  });
  response.end(JSON.stringify(refusal ? { error: { code: 'Refused', message: 'no' } } : body));
}
