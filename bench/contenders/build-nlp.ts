import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { NluManager, NluNeural } from '@nlpjs/nlu';
import type { Built } from '../contender';
import type { Job } from '../job';
import { shuffled } from '../shuffled';
import { textsOf } from '../texts-of';

const LOCALE = 'en';
const SEED = 7;

/** Rounds of training, bounded so that the run ends: a round costs seconds, and it would go on for up to 20,000. */
const ITERATIONS = 10;

/** nlp.js's intent classifier. It learns in order, so the texts are shuffled first: sorted by article it does far worse. */
export async function buildNlp({ articles }: Job): Promise<Built> {
  const container = containerBootstrap();
  container.use(LangEn);
  container.use(NluNeural);
  const manager = new NluManager({
    container,
    locales: [LOCALE],
    useNoneFeature: true,
    domain: {
      nluByDomain: {
        default: { className: 'NeuralNlu', settings: { iterations: ITERATIONS } },
      },
    },
  });
  for (const { id, text } of shuffled(textsOf(articles), SEED)) manager.add(LOCALE, text, id);
  await manager.train({ log: false });
  return {
    rank: async (text) => {
      const { classifications } = await manager.process(LOCALE, text);
      return classifications
        .filter(({ intent }) => intent !== 'None')
        .map(({ intent, score }) => ({ id: intent, score }));
    },
  };
}
