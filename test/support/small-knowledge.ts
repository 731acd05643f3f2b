import type { Article } from '../../src/core/article';
import { type Block, paragraph } from '../../src/core/prose';
import { makeArticle } from './make-article';

const steps: Block = {
  kind: 'steps',
  start: 1,
  items: [[paragraph('Wait.')], [paragraph('Ask again.')], [paragraph('Restart.')]],
};
const sections = { user: [steps], admin: [steps] };
/** Six articles, two of them so close that what fits both is offered; they do not change with the shipped knowledge. */
export const SMALL_KNOWLEDGE: readonly Article[] = [
  makeArticle({
    id: 'text-missing',
    phrases: ['no sms code', 'the text message never comes', 'text is late'],
    sections,
    related: ['wrong-code', 'call-missing'],
    branches: [
      { label: 'I use the app', to: 'app-silent' },
      { label: 'I get calls', to: 'call-missing' },
    ],
  }),
  makeArticle({
    id: 'call-missing',
    phrases: ['the call never comes', 'phone does not ring', 'no call'],
    sections,
    branches: [{ label: 'I get texts', to: 'text-missing' }],
  }),
  makeArticle({ id: 'app-silent', phrases: ['app shows no prompt', 'no notification in the app'] }),
  makeArticle({ id: 'wrong-code', phrases: ['code refused', 'code is wrong', 'invalid code'] }),
  makeArticle({ id: 'bec', codes: ['BecAccessDenied'], audience: ['admin'] }),
  makeArticle({
    id: 'prompt-not-mine',
    urgency: 'security',
    phrases: ['a prompt i did not start', 'approval request out of nowhere'],
  }),
];
