import type { Database, Work } from './engine';
import type { AnswerRecord, OutcomeRecord, Turn, UnansweredRecord } from './store';

export async function countAskers(
  db: Database,
  article: string,
  since: Date,
  most?: number,
): Promise<number> {
  const askers = db
    .selectFrom('answers')
    .select('person_hash')
    .distinct()
    .where('article', '=', article)
    .where('at', '>=', since.getTime())
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .as('askers');
  const { count } = await db
    .selectFrom(askers)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes what a turn says of an answer. */
export async function writeFigures(
  trx: Work,
  { answer, unanswered, outcome, at }: Turn,
): Promise<void> {
  if (answer) await writeAnswer(trx, answer, at.getTime());
  if (unanswered) await writeUnanswered(trx, unanswered, at.getTime());
  if (outcome) await writeOutcome(trx, outcome, at.getTime());
}

async function writeAnswer(trx: Work, answer: AnswerRecord, at: number): Promise<void> {
  const { decision, article = null, audience, platform, place, milliseconds } = answer;
  await trx
    .insertInto('answers')
    .values({
      answer_id: answer.answerId,
      decision,
      article,
      articles: JSON.stringify(answer.articles),
      audience,
      platform,
      place,
      person_hash: answer.personHash,
      milliseconds,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeUnanswered(trx: Work, question: UnansweredRecord, at: number): Promise<void> {
  const { reason, text, audience, platform } = question;
  await trx
    .insertInto('unanswered')
    .values({
      answer_id: question.answerId,
      reason,
      person_hash: question.personHash,
      text,
      candidates: JSON.stringify(question.candidates),
      audience,
      platform,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The last word stands, in whatever order the words arrive. */
async function writeOutcome(trx: Work, said: OutcomeRecord, at: number): Promise<void> {
  const { article, outcome, comment = null } = said;
  await trx
    .insertInto('outcomes')
    .values({
      answer_id: said.answerId,
      article,
      person_hash: said.personHash,
      outcome,
      comment,
      at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['answer_id', 'article', 'person_hash'])
        .doUpdateSet({ outcome, comment, at })
        .where('outcomes.at', '<=', at),
    )
    .execute();
}
