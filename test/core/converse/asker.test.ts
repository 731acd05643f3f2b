import { askerOf } from '../../../src/core/converse/asker';

const ORIGIN = {
  id: 'm1',
  platform: 'teams',
  conversation: 'c',
  person: 'contoso:ana',
  place: 'private',
} as const;

describe('the one who asks', () => {
  it('is known by the name the platform gives', () => {
    expect(askerOf({ ...ORIGIN, name: 'Ana Lima' }).name).toBe('Ana Lima');
  });

  it('cannot turn round what stands beside their name', () => {
    expect(askerOf({ ...ORIGIN, name: '\u202eofC ehT\u2066' }).name).toBe('ofC ehT');
    expect(askerOf({ ...ORIGIN, name: '\u200f' })).not.toHaveProperty('name');
  });
});
