import { toPlainWords } from '../plain-words';

/** Longest message that is read as one passage; longer ones sentence by sentence. */
const MOST_IN_ONE = 500;
const SENTENCES_TOGETHER = 3;

/** The plain words of a text: all in one passage, or of a long text a few sentences in each. */
export function splitPassages(text: string): readonly string[] {
  const plain = toPlainWords(text);
  if (plain.length <= MOST_IN_ONE) return [plain.replace(/\n/g, ' ')];
  const sentences = plain
    .split(/(?<=[.!?])\s|\n/)
    .map((sentence) => sentence.slice(0, MOST_IN_ONE));
  return sentences.map((_, at) => sentences.slice(at, at + SENTENCES_TOGETHER).join(' '));
}
