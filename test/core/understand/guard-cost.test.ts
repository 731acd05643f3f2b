import { findCommand } from '../../../src/core/understand/find-command';
import { findForeignSubject } from '../../../src/core/understand/find-foreign-subject';
import { findSecuritySignal } from '../../../src/core/understand/guard/find-security-signal';
import { maskPersonal } from '../../../src/core/understand/guard/mask-personal';
import { removeSecrets } from '../../../src/core/understand/guard/remove-secrets';
import { growthOf, LINEAR } from '../../support/growth';

const UNITS = [
  'a', '1', ' ', '\n', '-', '@', 'a@', 'a@b.', '1 ', '1-', '1.', '+1 ', '0x', 'A-', 'abcd-', 'eyJ',
  '<b ', '<', '&', '?code=', '://a:', 'password ', 'password is ', 'my code is ', '482913', '"',
  'someone asks for my ', 'keeps asking ', 'i did not ', 'phone is lost ', 'secret_',
  '-----BEGIN PRIVATE KEY-----', '\ud83d', '\u200b', 'аa', 'Aa1! ', 'a/b ', '_password', 'four ', '1, ', '123\\n', '1 - ', 'i typed Ab1', 'passphrase is ab ', 'recovery codes\\nab12\\n',
]; // prettier-ignore

const READERS = {
  removeSecrets,
  maskPersonal,
  findSecuritySignal,
  findForeignSubject,
  findCommand,
};

describe('the guard', () => {
  it.each(Object.entries(READERS))('reads hostile texts in linear time: %s', (_, read) => {
    const grown = UNITS.filter((unit) => growthOf(read, unit) > LINEAR);
    expect(grown).toEqual([]);
  });
});
