import { buildMessageIndex, matchMessages } from '../../../src/core/understand/match-messages';
import { ARTICLES } from './articles';
import { makeArticle } from './make-article';
import { growthOf, LINEAR } from '../../support/growth';

const index = buildMessageIndex([
  ...ARTICLES,
  makeArticle('limit', { messages: ["You've hit our limit on verification calls"] }),
  makeArticle('device', {
    messages: [
      "Device object was not found in the tenant '{tenantName}' directory.",
      'Your organization has deleted this device.',
    ],
  }),
  makeArticle('locked', {
    messages: [
      'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
    ],
  }),
  makeArticle('wrong-pin', { messages: ['Wrong code and pin entered.'] }),
  makeArticle('wrong-code', { messages: ['Wrong code entered\\OATH Code Incorrect'] }),
  makeArticle('qr', { messages: ['Incorrect QR code'] }),
]);
const match = (text: string) => matchMessages(text, index);

describe('a message', () => {
  it.each([
    ['limit', "You've hit our limit on verification calls"],
    ['limit', 'YOU HAVE HIT OUR LIMIT ON VERIFICATION CALLS!!'],
    ['limit', 'hi, it says you’ve hit our limit on verification calls and I have to work'],
    ['limit', 'hit our limit on verification codes - how long?'],
    ['user', 'whole company: specified user was not found, since Monday'],
    ['device', "Device object was not found in the tenant 'Contoso Sales 4711' directory"],
    ['locked', 'account is temporarily locked to prevent unauthorised use'],
    ['session', 'ified session is invalid or might be exp'],
    ['session', 'the log has "session is invalid or might" in it'],
    ['qr', 'shop floor phone says incorrect QR code'],
    ['qr', 'correct QR co'],
    ['correlation', 'Correlation Id'],
  ])('finds %s, whole, in part or surrounded: %s', (id, text) => {
    expect(match(text)[0]).toBe(id);
  });

  it.each([
    'wrong code',
    'wrong code entered',
    'try again later',
    'please contact your admin',
    'the QR code is incorrect size for our poster',
    'Correlation Id: 1b2c3d4e-5f60-4711-8899-aabbccddeeff',
    'your organization has disabled this device',
    'is someone there?? the user has not been in the office',
    '',
  ])('is not found in %j', (text) => {
    expect(match(text)).toEqual([]);
  });

  it('that several articles have finds the one that is about it first', () => {
    expect(match('Request must not be null')).toEqual(['parameter-null', 'parameter']);
  });

  it('is found in linear time in 40,000 characters of it', () => {
    expect(growthOf(match, 'SessionId must not be null or empty ')).toBeLessThan(LINEAR);
  });
});
