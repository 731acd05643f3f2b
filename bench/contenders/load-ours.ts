import { readFileSync } from 'node:fs';
import { decodeModel } from '../../src/core/understand/matcher/model/decode-model';
import { matcherFromModel } from '../../src/core/understand/matcher/matcher-from-model';
import type { Built } from '../contender';
import type { Job } from '../job';
import { rankWith } from './build-ours';

/** Ours as the bot starts: read from the model that an earlier training kept. */
export function loadOurs({ modelFile }: Job): Built {
  const matcher = matcherFromModel(decodeModel(readFileSync(modelFile)));
  return { rank: (text) => rankWith(matcher, text) };
}
