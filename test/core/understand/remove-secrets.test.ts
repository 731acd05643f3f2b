import { removeSecrets } from '../../../src/core/understand/guard/remove-secrets';

const KEPT = [
  'what is 500121',
  'Error Code: 50079',
  'code 50126 on every login',
  'codes come from 97671, is that real?',
  'open port 8443 and 1812 on the firewall',
  'KB5007205 broke number matching',
  'INC0012345 is still open',
  'it failed on 2026-11-22 at 10:42:13',
  'correlation id 7856881e-0461-4f9d-8693-3030b63798fa',
  'my phone is +49 151 23456789 and no sms comes',
  'blocked from 203.0.113.77',
  'version 6.2405.3618',
  '0x80090029 and -2146893783 on hello',
  'room 4821 has no reception',
  'we have used Office 2013 since 2014',
  'we pay 12500 euros for 250000 users',
  'the code has 6 digits',
  'code 123456 in the screenshot of the manual',
  'https://login.microsoftonline.com/error?code=50058',
  'my password is not accepted',
  'password must be 12 characters',
  'press **Ctrl+Alt+Delete** and choose **Change a password**',
  'can i tap approve on my watch',
  'i typed BeckerTom42 as the username',
  'we always use FortiClient7 and tried Server2019',
  'set it to RememberMFA14Days',
  'options one, two, three and four, tried five times',
  'i entered double zero four eight and then my number',
  'my recovery codes are gone\nplease help',
  'ports 443\n500\n4500',
  'on F5-BigIP-v17 and an iPhone13Pro',
  'patched for Log4jShell',
  'it began on 12 03 26',
  'the temporary access pass IT gave me is refused',
];

const REMOVED: readonly (readonly [text: string, secret: string, kind: string])[] = [
  ['my code is 482913 but it says wrong', '482913', 'one-time-code'],
  ['i got 738 204 by sms and the page refuses it', '738 204', 'one-time-code'],
  ['the code 55-12-08 came by text', '55-12-08', 'one-time-code'],
  ['582013', '582013', 'one-time-code'],
  ['der Code 552019 wird nicht akzeptiert', '552019', 'one-time-code'],
  ['my PIN is 2580', '2580', 'pin'],
  ['password: hunter2', 'hunter2', 'password'],
  ['my password is sunshine', 'sunshine', 'password'],
  ['mein Passwort lautet Hund1234', 'Hund1234', 'password'],
  ['mon mot de passe est Fromage!22', 'Fromage!22', 'password'],
  ['mi contraseña es Gatito_88', 'Gatito_88', 'password'],
  ['j.doe@contoso.example / Sommer2024!', 'Sommer2024!', 'password'],
  ['TAP Kd83!mQz expired?', 'Kd83!mQz', 'temporary-access-pass'],
  ['recovery code K2QH7-X9MWP-T4DRV is refused', 'K2QH7-X9MWP-T4DRV', 'recovery-code'],
  ['app password: bkqz rtmp wxvl hdnc', 'bkqz rtmp wxvl hdnc', 'app-password'],
  ['i typed JBSWY3DPEHPK3PXP by hand', 'JBSWY3DPEHPK3PXP', 'totp-key'],
  ['Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln', 'eyJhbGciOiJub25lIn0', 'token'],
  ['client_secret=Zx9kLm2Qw8rT&grant_type=x', 'Zx9kLm2Qw8rT', 'key'],
  ['i changed it to Harbour_View7 and it still asks', 'Harbour_View7', 'password'],
  ['i put in Rk4tYw9b and was thrown out', 'Rk4tYw9b', 'password'],
  ['MY PASSWORD IS RIVER9STONE', 'RIVER9STONE', 'password'],
  ['the password you sent me, Blau4712, fails', 'Blau4712', 'password'],
  ['it is on a note (Monday-Soup-3), my password', 'Monday-Soup-3', 'password'],
  ['my passphrase is purple tractor under rain', 'purple tractor under rain', 'password'],
  ['the access pass IT gave me, Ty4+8mWq, fails', 'Ty4+8mWq', 'temporary-access-pass'],
  ['it read four eight two nine one three', 'four eight two nine one three', 'one-time-code'],
  ['pin is double seven one oh', 'double seven one oh', 'one-time-code'],
  ['it expired. it was 5 5 2 - 8 1 7', '5 5 2 - 8 1 7', 'one-time-code'],
  ['code?\n552\n817', '552\n817', 'one-time-code'],
  ['[09:12] me: 552817\n[09:13] her: and the code', '552817', 'one-time-code'],
  ['new code just came in 552817', '552817', 'one-time-code'],
  ['tried again. 552 817. nothing', '552 817', 'one-time-code'],
  ['774-193, what now', '774-193', 'one-time-code'],
  ['92 41 68 is on the fob', '92 41 68', 'one-time-code'],
  ['she sent me kT7-wRz2-QQn for today', 'kT7-wRz2-QQn', 'password'],
  ['W1nter-Kitchen-8 worked yesterday', 'W1nter-Kitchen-8', 'password'],
];

describe('removeSecrets', () => {
  it.each(KEPT)('leaves "%s" as it is', (text) => {
    expect(removeSecrets(text)).toEqual({ text, removed: [] });
  });

  it.each(REMOVED)('takes the secret out of "%s"', (text, secret, kind) => {
    const { text: cleaned, removed } = removeSecrets(text);
    expect(cleaned).not.toContain(secret);
    expect(cleaned).toContain('[removed]');
    expect(removed).toEqual([kind]);
  });

  it('keeps every other character where it was', () => {
    expect(removeSecrets('My code is 482913, why?\nThanks').text).toBe(
      'My code is [removed], why?\nThanks',
    );
  });

  it('removes each of several, and names them in order', () => {
    const { text, removed } = removeSecrets('pw Elbe-Ufer.31 and then 295 774, then 881 036');
    expect(text).toBe('pw [removed] and then [removed], then [removed]');
    expect(removed).toEqual(['password', 'one-time-code', 'one-time-code']);
  });

  it('removes every line of a list of recovery codes', () => {
    expect(removeSecrets('my backup codes, which first?\n4410-9821\n7730-1154').text).toBe(
      'my backup codes, which first?\n[removed]\n[removed]',
    );
  });

  it('sees through invisible, wide and look-alike characters', () => {
    expect(removeSecrets('my c\u200bode is 48\u200b2913!').text).toBe(
      'my c\u200bode is [removed]!',
    );
    expect(removeSecrets('my \u0441ode is ４８２９１３').text).toBe('my \u0441ode is [removed]');
    expect(removeSecrets('code is <b>482913</b>').text).toBe('code is <b>[removed]</b>');
  });

  it('survives half characters', () => {
    expect(removeSecrets('my code is 48\ud8002913 \udc00').text).toBe(
      'my code is [removed] \udc00',
    );
  });

  it('leaves a number that the knowledge has as a code', () => {
    expect(removeSecrets('673803', new Set(['673803']))).toEqual({ text: '673803', removed: [] });
    expect(removeSecrets('673804', new Set(['673803'])).removed).toEqual(['one-time-code']);
  });
});
