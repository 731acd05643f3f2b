import { readConfig } from '../../src/config';
import type { Setting } from '../../src/core/setting';
import { loadSetting } from '../../src/load-setting';
import type { Dialogue } from './dialogue';
import { SMALL_KNOWLEDGE } from './small-knowledge';
import { makeSetting } from './start-bot';

/** What each script is answered from: the shipped knowledge or the small one, as an organisation set it up. */
export function createSettings(): (dialogue: Dialogue) => Setting {
  const shipped = loadSetting(readConfig({ env: {} }));
  const small = makeSetting(SMALL_KNOWLEDGE);
  return (dialogue) => ({
    ...(dialogue.knowledge === 'small' ? small : shipped),
    contact: () => 'the Service Desk',
    handsOff: !dialogue['tickets off'],
    restrictsAdminAnswers: dialogue['restrict admin answers'] ?? false,
  });
}
