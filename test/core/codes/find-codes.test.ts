import { buildCodeIndex } from '../../../src/core/understand/codes/code-index';
import { findCodes } from '../../../src/core/understand/codes/find-codes';
import { ARTICLES } from './articles';
import { makeArticle } from './make-article';
import { growthOf, LINEAR } from '../../support/growth';

const index = buildCodeIndex(ARTICLES);
const found = (text: string) => findCodes(text, index);
const codesOf = (text: string) => found(text).codes.map(({ code }) => code);

describe('a code in disguise', () => {
  it.each([
    ['BecAccessDenied', 'becaccessdenied'],
    ['BecAccessDenied', 'BECACCESSDENIED'],
    ['BecAccessDenied', 'bec access denied'],
    ['BecAccessDenied', 'BEC-ACCESS-DENIED'],
    ['BecAccessDenied', 'bec_access_denied'],
    ['BecAccessDenied', '*BecAccessDenied*, what now'],
    ['BecAccessDenied', '_BecAccessDenied_'],
    ['BecAccessDenied', '`BecAccessDenied`'],
    ['BecAccessDenied', '“BecAccessDenied”'],
    ['BecAccessDenied', '<b>Bec</b>AccessDenied&nbsp;please'],
    ['BecAccessDenied', '<https://example.com/help|BecAccessDenied>'],
    ['BecAccessDenied', 'BecAccess\u200bDenied'],
    ['BecAccessDenied', 'ВесАссеѕѕDеniеd'],
    ['BecAccessDenied', 'ＢｅｃＡｃｃｅｓｓＤｅｎｉｅｄ'],
    ['HTTP_CONNECT_ERROR', 'http connect error'],
    ['HTTP_CONNECT_ERROR', 'HttpConnectError'],
    ['AADSTS50076', 'aadsts50076,'],
    ['AADSTS50076', 'aadsts:50076'],
    ['AADSTS50076', 'aadsts 50 076'],
    ['AADSTS50076', 'AADSTS5 0076'],
    ['AADSTS50076', 'AADSTS5OO76'],
    ['AADSTS50076', 'Error code: 50076'],
    ['AADSTS50076', '50076'],
    ['AADSTS50076', 'https://login.example.com/error?code=50076'],
    ['SSPR_0009', 'sspr 0009'],
    ['TenantSSPRFlagDisabled', 'TenantSSPRFlagDisabled = 9'],
    ['KB2834968', 'kb 2834968'],
    ['7237ED00-E119-430B-AB0F-C63360C8EE81', '{7237ed00-e119-430b-ab0f-c63360c8ee81}'],
    ['97671', 'a text from 97671'],
    ['AzureMfaNpsExtnConfigSetup.ps1', 'C:\\Config\\AzureMfaNpsExtnConfigSetup.ps1'],
    ['AzureMfaNpsExtnConfigSetup.ps1', 'run AzureMfaNpsExtnConfigSetup again'],
  ])('finds %s in %s', (code, text) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it.each([
    '0x801c03ed',
    '0X801C03ED',
    '801C03ED',
    '-2145647635',
    '−2145647635',
    '2149319661',
    '2145647635',
  ])('reads %s as the same status', (text) => {
    expect(codesOf(`error ${text} on my laptop`)).toEqual(['0x801C03ED']);
  });

  it.each(['-1073741715', '1073741715', '3221225581', '0xc000006d'])(
    'reads %s as one status, though the article lists several forms',
    (text) => {
      expect(codesOf(`NTSTATUS ${text}`)).toEqual(['0xC000006D']);
    },
  );
});

describe('several codes', () => {
  it('come in order of appearance, each once', () => {
    expect(codesOf('50126, then AADSTS50076, then 50126 again and UserNotFound')).toEqual([
      'AADSTS50126',
      'AADSTS50076',
      'UserNotFound',
    ]);
  });

  it('may share a prefix', () => {
    expect(codesOf('AADSTS50076/50126')).toEqual(['AADSTS50076', 'AADSTS50126']);
  });

  it('leave out what a surer code says better', () => {
    expect(codesOf('"error":"invalid_grant","error_codes":[50076]')).toEqual(['AADSTS50076']);
    expect(codesOf('AADSTS50126: Error due to invalid username or password.')).toEqual([
      'AADSTS50126',
    ]);
    expect(codesOf('Log Name: AuthZOptCh\nresponse: UserNotFound')).toEqual(['UserNotFound']);
  });
});

describe('articles that share a code', () => {
  it('come with the one others point at first', () => {
    expect(found('InvalidParameter').codes[0]?.articles[0]).toBe('parameter');
  });

  it('come with the one whose message is said first', () => {
    const text = 'InvalidParameter and message: SessionId must not be null or empty';
    expect(found(text).codes[0]?.articles[0]).toBe('parameter-session');
  });

  it('leave a name in everyday words to the message it stands in', () => {
    expect(codesOf('log: MSODS Bec call returned access denied, probably the username')).toEqual(
      [],
    );
  });
});

describe('a mistyped name', () => {
  it.each(['BeccAccessDenied', 'BecAccesDenied', 'BecAccessDeneid', 'BecAccxssDenied'])(
    'is the code when it looks like one and is one slip away: %s',
    (text) => {
      expect(codesOf(text)).toEqual(['BecAccessDenied']);
    },
  );

  it.each([
    ['becaccesdenid', 'BecAccessDenied'],
    ['BecAccesDenid', 'BecAccessDenied'],
    ['usernotfuond', 'UserNotFound'],
    ['invalid_user_name_orr_pasword', 'InvalidUserNameOrPassword'],
  ])('is the code when no other word would be written so: %s', (written, code) => {
    expect(codesOf(`nps: ${written} ??`)).toEqual([code]);
  });

  it.each([
    ['invalidsesion', 'InvalidSession', 1],
    ['InvlidSesion', 'InvalidSession', 2],
    ['bec acces denied', 'BecAccessDenied', 1],
  ])('is offered otherwise: %s', (written, code, edits) => {
    expect(found(`nps: ${written} ??`)).toMatchObject({
      codes: [],
      near: [{ written, code, edits }],
    });
  });

  it('is the code without the word error at its end', () => {
    expect(codesOf('HTTP_CONNECT')).toEqual(['HTTP_CONNECT_ERROR']);
  });

  it('may be the prefix of a known number', () => {
    expect(codesOf('aasdts50076 pls help')).toEqual(['AADSTS50076']);
    expect(codesOf('SPSR_0009')).toEqual(['SSPR_0009']);
  });

  it('is not an everyday word that is part of a name', () => {
    expect(found('where do I see the correlation')).toMatchObject({ codes: [], near: [] });
  });
});

describe('an unknown code', () => {
  it.each([
    ['AADSTS999999', 'aadsts999999'],
    ['AADSTS5007', 'AADSTS5007'],
    ['SSPR_0028', 'sspr_0028'],
    ['0x801C03EE', '0x801c03ee'],
    ['-2145647600', 'error -2145647600'],
    ['NPS_SHARD_MOVED_ERROR', 'NPS_SHARD_MOVED_ERROR'],
    ['PasskeyQuotaExceeded', 'what is PasskeyQuotaExceeded?'],
  ])('is reported as %s and never taken for a neighbour', (code, text) => {
    expect(found(text)).toEqual({ codes: [], near: [], unknown: [code] });
  });

  it.each([
    'Microsoft.Identity.Client.MsalUiRequiredException at Foo',
    'HandleTokenRefreshErrorAsync(item)',
    'HKEY_LOCAL_MACHINE',
    'KB5034441 fails',
    '0xffffffffffffffff',
    'ERR_TOO_MANY_REDIRECTS at login',
  ])('is not %s', (text) => {
    expect(found(text)).toEqual({ codes: [], near: [], unknown: [] });
  });

  it('is silent beside a known code unless it is announced', () => {
    expect(found('AADSTS50076 in DeviceLoginFailed').unknown).toEqual([]);
    expect(found('AADSTS50076 and ErrorCode:: NPS_SHARD_MOVED_ERROR').unknown).toEqual([
      'NPS_SHARD_MOVED_ERROR',
    ]);
  });
});

describe('a number that is something else', () => {
  it.each([
    'order 50126 line 50076',
    'invoice no. 50126',
    'Ticket #50076',
    'zip code 50126',
    'build 19045.50126',
    '10.0.0.5:50076',
    '50126bad-53a0-4003-9e00-500740050076',
    'call +49 30 50126 50076',
    'we have 50126 users',
    '$50126',
    'Phone Conference ID: 530 032 50126#',
    'Firewall rule id on the 08 side: 50076',
    'change CHG0050076',
    'https://example.com/?linkid=50076',
    'mail 50076@example.com',
    'Via Roma 12, 50126 Firenze',
    'Hauptstr. 5, 50126 Bergheim, 2. OG',
    'goods for D-50126 Bergheim',
    '12 Main Street, Springfield, IL 50076',
    'we sold 50126 tulips to wholesalers in spring',
  ])('is no code: %s', (text) => {
    expect(found(text).codes).toEqual([]);
  });
});

describe('a bare number', () => {
  it.each([
    '50126',
    'was bedeutet 50126',
    '50126 after password change',
    'outlook on the new laptop shows me 50126 since this summer',
    '07:58 50126 InvalidUserNameOrPassword',
  ])('is a code where something says so: %s', (text) => {
    expect(codesOf(text)).toContain('AADSTS50126');
  });
});

describe('a script or a log with a line of a paste to itself', () => {
  it.each([
    'Microsoft-AzureMfa-AuthZ/AuthZOptCh\nodd things here',
    'Log Name: AuthZOptCh\nLevel: Error',
    'AzureMfaNpsExtnConfigSetup.ps1\nred text everywhere',
  ])('is no code: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it('is one where a sentence asks about it', () => {
    expect(codesOf('what does AuthZOptCh log?\nthanks')).toEqual(['AuthZOptCh']);
  });
});

describe('ordinary words', () => {
  it.each([
    'access denied to the printer share on the 3rd floor',
    'the printer says access denied',
    'user not found in the phone book, who maintains it?',
    'invalid session at the gym',
    'invalid session error in my yoga app',
    'ERROR_ACCESS_DENIED',
    'S3 returns AccessDenied',
    'mysql says AccessDenied for root',
    'the docker daemon throws InvalidParameter',
    'my correlation id: 1b2c3d4e-5f60-4711-8899-aabbccddeeff',
  ])('are no code: %s', (text) => {
    expect(found(text).codes).toEqual([]);
  });

  it.each([
    ['AccessDenied', 'AccessDenied'],
    ['AccessDenied', 'access denied error from nps'],
    ['AccessDenied', 'nps mfa code access-denied for the company we bought'],
    ['UserNotFound', 'what does user not found mean'],
    ['UserNotFound', 'azure mfa nps: user-not-found'],
    ['InvalidSession', 'mfa response: Invalid Session'],
    ['AccessDenied', 'entra sign-in with google says AccessDenied'],
  ])('are %s when said as one: %s', (code, text) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

describe('size', () => {
  it.each([
    'A',
    'AADSTS',
    '50126 ',
    'bec access denied ',
    'BecAccesDenid ',
    '<a',
    '1.',
    '_',
    'error code ',
  ])('costs no more than it is longer: 40,000 characters of %j', (piece) => {
    expect(growthOf(found, piece)).toBeLessThan(LINEAR);
  });

  it('takes any text without codes in the knowledge', () => {
    const empty = buildCodeIndex([makeArticle('none')]);
    expect(findCodes('AADSTS50076 \ud83d', empty)).toEqual({ codes: [], near: [], unknown: [] });
  });
});
