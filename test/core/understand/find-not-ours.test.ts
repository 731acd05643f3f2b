import { createKnowledge, type NotOurs } from '../../../src/core/knowledge';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { createUnderstand } from '../../../src/core/understand/understand';
import { makeArticle } from '../../support/make-article';

const notOurs: readonly NotOurs[] = [
  {
    kind: 'other-service',
    name: 'Bluewhale',
    phrases: [
      'bluewhale account locked',
      'bluewhale wants a code',
      'lost my bluewhale token',
      'my whale account wants a code',
    ],
  },
  {
    kind: 'other-topic',
    name: 'Aquarium',
    phrases: ['who feeds the fish in the lobby', 'the fish tank leaks', 'fish food is empty'],
  },
];
const articles = [
  makeArticle({
    id: 'no-code',
    title: 'No code arrives',
    phrases: ['the code never arrives', 'no sms with the code', 'waiting for a code by text'],
  }),
  makeArticle({
    id: 'lost-phone',
    title: 'Lost phone',
    urgency: 'security',
    phrases: ['i lost my phone', 'my phone was stolen on the train'],
  }),
];
const knowledge = createKnowledge(articles, undefined, notOurs);
const understand = createUnderstand(knowledge, createMatcher(articles, { others: notOurs }));

describe('what the knowledge lists as not ours', () => {
  it('is foreign, with the name of a service that the person named', () => {
    expect(understand('is the Bluewhale account locked').foreign).toEqual({
      kind: 'other-service',
      name: 'Bluewhale',
    });
  });

  it('is foreign without a name where the person named none', () => {
    expect(understand('whale account wants a code').foreign).toEqual({ kind: 'other-service' });
    expect(understand('the fish have no food').foreign).toEqual({ kind: 'other-topic' });
  });

  it('leaves alone what an article answers', () => {
    expect(understand('the code by sms never arrives').foreign).toBeUndefined();
  });

  it('does not put aside what may be an alarm', () => {
    const { foreign, security } = understand(
      'my phone was stolen while i fed the fish in the lobby',
    );
    expect(security).toBeDefined();
    expect(foreign).toBeUndefined();
  });

  it('is nothing where the knowledge lists nothing', () => {
    const plain = createUnderstand(createKnowledge(articles), createMatcher(articles));
    expect(plain('my Bluewhale account is locked').foreign).toBeUndefined();
  });
});
