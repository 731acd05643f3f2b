import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { admitLocal } from '../../../adapters/web/admit';

interface Sender {
  readonly address?: string | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };

function admit({ method = 'GET', headers = {}, ...sender }: Sender) {
  const remoteAddress = 'address' in sender ? sender.address : '127.0.0.1';
  const request = new IncomingMessage(
    Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
  );
  request.method = method;
  request.headers = { host: 'localhost:3978', ...headers };
  return admitLocal(request);
}

describe('the try-out page', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('lets in %s', (address) => {
    expect(admit({ address })).toBeUndefined();
  });

  it.each(['192.168.1.20', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '127.0.0.1.evil'])(
    'keeps out %s',
    (address) => {
      expect(admit({ address })).toMatchObject({ status: 403 });
    },
  );

  it('keeps out a sender whose address is not known', () => {
    expect(admit({ address: undefined })).toMatchObject({ status: 403 });
  });

  it.each(['localhost', 'LOCALHOST:3978', '127.0.0.1:80', '127.1:3978', '[::1]:3978'])(
    'answers to the name %s',
    (host) => {
      expect(admit({ headers: { host } })).toBeUndefined();
    },
  );

  it.each([
    'evil.example',
    'evil.example:3978',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '192.168.1.20:3978',
    '',
    undefined,
  ])('does not answer to the name %s, which DNS may have been made to lead here', (host) => {
    expect(admit({ headers: { host } })).toMatchObject({ status: 403 });
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via'])(
    'does not answer through a proxy that sends %s',
    (name) => {
      expect(admit({ headers: { [name]: 'for=127.0.0.1' } })).toMatchObject({ status: 403 });
    },
  );
});

describe('a post to the try-out page', () => {
  const post = (headers: Sender['headers']) =>
    admit({ method: 'POST', headers: { ...JSON_TYPE, ...headers } });

  it.each([undefined, 'http://localhost:3978'])('is taken from the origin %s', (origin) => {
    expect(post({ origin })).toBeUndefined();
  });

  it.each([
    'https://evil.example',
    'http://localhost:8080',
    'http://127.0.0.1:3978',
    'https://localhost:3978',
    'null',
    '',
  ])('is not taken from the origin %s', (origin) => {
    expect(post({ origin })).toMatchObject({ status: 403 });
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON'])('may be %s', (type) => {
    expect(post({ 'content-type': type })).toBeUndefined();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', undefined])(
    'may not be %s, which another site could send unasked',
    (type) => {
      expect(post({ 'content-type': type })).toMatchObject({ status: 403 });
    },
  );
});
