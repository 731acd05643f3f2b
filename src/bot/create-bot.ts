import { randomBytes } from 'node:crypto';
import type { HandleMessage } from '../../adapters/adapter';
import { converse } from '../core/converse';
import type { Message } from '../core/message';
import { phrasesFor } from '../core/phrases';
import { paragraph } from '../core/prose';
import type { Reply } from '../core/reply';
import type { Setting } from '../core/setting';
import { errorFacts, type Logger } from '../logger';
import { createRepeatGuard } from './repeat-guard';

/**
 * A message in, a reply out: drops repeats, answers, logs what may be logged.
 * @param setting what to answer from, asked for anew for each message so that it can be swapped
 */
export function createBot(setting: () => Setting, logger: Logger): HandleMessage {
  const isRepeat = createRepeatGuard();
  const answer = (message: Message): Reply => {
    const answerId = newAnswerId();
    if (isRepeat(`${message.platform}:${message.id}`)) return silence(answerId);
    const started = performance.now();
    try {
      const { reply, articles, understanding } = converse(message, setting(), answerId);
      const milliseconds = Math.round(performance.now() - started);
      const { decision } = reply;
      const secrets = understanding?.secrets.length ?? 0;
      const { platform, place, kind } = message;
      logger.info(
        { platform, place, kind, decision, articles, secrets, answerId, milliseconds },
        'answered',
      );
      return reply;
    } catch (error) {
      logger.error(
        { platform: message.platform, answerId, ...errorFacts(error) },
        'answering failed',
      );
      return apology(message, setting().contact, answerId);
    }
  };
  return (message) => Promise.resolve(answer(message));
}

/** 72 random bits, in characters that need no escaping anywhere. */
const newAnswerId = (): string => randomBytes(9).toString('hex');

const silence = (answerId: string): Reply => ({ decision: 'command', answerId, parts: [] });

function apology(message: Message, contact: string, answerId: string): Reply {
  const words = phrasesFor(message.locale).failed(contact);
  return { decision: 'command', answerId, parts: [{ kind: 'prose', body: [paragraph(words)] }] };
}
