import { findFields } from '../../../src/core/understand/find-fields';
import { growthOf, LINEAR } from '../../support/growth';

const ID = '1b2c3d4e-5f60-4711-8899-aabbccddeeff';
const OTHER = '2b2c3d4e-5f60-4711-8899-aabbccddeeff';

describe('a correlation id', () => {
  it.each([
    `Correlation ID: ${ID}`,
    `correlation id is ${ID}`,
    `CorrelationId : ${ID.toUpperCase()}`,
    `Corr. Id: {${ID}}`,
    `Corr: ${ID}`,
    `correlation ID (request): ${ID}`,
    `NPS Extension for Azure MFA:  CID: ${ID} : Access Rejected`,
    `{"correlation_id":"${ID}"}`,
    `*Correlation ID:* \`${ID}\``,
    `<b>Correlation Id</b>: ${ID}<br>`,
    `Correlation Id:\n${ID}`,
    `| Correlation ID | ${ID} |`,
    `"CID","User"\n"${ID}","olga@contoso.com"`,
    `Failure | olga@contoso.com | ${ID}`,
  ])('is lifted from %j', (text) => {
    expect(findFields(text).correlationId).toBe(ID);
  });

  it('of a failure comes before that of a success', () => {
    const text = `CID: ${OTHER} : Access Accepted for user a\nCID: ${ID} : Access Rejected for user a`;
    expect(findFields(text).correlationId).toBe(ID);
  });

  it.each([`tenant ${ID}`, `application '${ID}' of a@b.com`, `what is ${ID}`, `-p {${ID}}`])(
    'is not %j',
    (text) => {
      expect(findFields(text).correlationId).toBeUndefined();
    },
  );
});

describe('the block of a sign-in page', () => {
  it('gives all its fields, on several lines or on one', () => {
    const fields = {
      correlationId: ID,
      requestId: OTHER,
      timestamp: '2026-03-04T09:13:22Z',
      upn: 'b.lang@contoso.com',
    };
    const lines = `The signed in user 'b.lang@contoso.com' is blocked.\nRequest Id: ${OTHER}\nCorrelation Id: ${ID}\nTimestamp: 2026-03-04T09:13:22Z`;
    expect(findFields(lines)).toEqual(fields);
    expect(findFields(lines.replaceAll('\n', ' '))).toEqual(fields);
    expect(findFields(lines.replaceAll('\n', '\\r\\n'))).toEqual(fields);
  });

  it('may say trace id and session id', () => {
    expect(findFields(`Trace ID: ${OTHER}\nSession ID: ${ID}`)).toEqual({
      requestId: OTHER,
      sessionId: ID,
    });
  });
});

describe('a timestamp', () => {
  it.each([
    '2026-06-24 13:31:13Z',
    '2026-03-30 18:10Z',
    '2026-02-09T23:51:17.2219Z',
    '2026-04-09 06:31:08.000 UTC',
    '2026-03-04 09:13:22 +02:00',
    '11/2/2025, 4:18:27 PM',
    '04.03.2026 09:13:22',
  ])('keeps its zone: %s', (timestamp) => {
    expect(findFields(`it was ${timestamp}\nat home`).timestamp).toBe(timestamp);
  });

  it('that is labelled comes before others', () => {
    const text = 'sent 2026-01-01 08:00\nTimestamp: Tue, 04 Mar 2026 09:13:22 GMT';
    expect(findFields(text).timestamp).toBe('Tue, 04 Mar 2026 09:13:22 GMT');
  });

  it('is read from an event', () => {
    const text = '<TimeCreated SystemTime="2026-05-06T13:20:07.4410021Z"/>';
    expect(findFields(text).timestamp).toBe('2026-05-06T13:20:07.4410021Z');
  });

  it.each(['Date: Mon, 9 Mar 2026 07:58:12 +0100', '14 Feb 2019', '2026-02-30'])(
    'is not %s',
    (text) => {
      expect(findFields(text).timestamp).toBeUndefined();
    },
  );
});

describe('a sign-in name', () => {
  it.each([
    ['dana.p@contoso.com', 'for user <mailto:dana.p@contoso.com|dana.p@contoso.com> with'],
    ['dana.p@contoso.com', 'From: helpdesk@contoso.com\nUsername   dana.p@contoso.com'],
    ['dana.p@contoso.com', 'Ask dana.p@contoso.com.'],
    ['d_x.com#EXT#@contoso.onmicrosoft.com', 'user d_x.com#EXT#@contoso.onmicrosoft.com'],
  ])('is %s in %j', (upn, text) => {
    expect(findFields(text).upn).toBe(upn);
  });
});

it('finds nothing in an ordinary question', () => {
  expect(findFields('my phone does not ring at 9:15')).toEqual({});
});

it.each(['correlation id: ', 'a@', '1:2', '2026-', '<a', '"'])(
  'reads 40,000 characters of %j in linear time',
  (piece) => {
    expect(growthOf(findFields, piece)).toBeLessThan(LINEAR);
  },
);
