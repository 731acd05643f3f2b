import type { Choice } from '../choice';
import { composeComment } from '../compose/compose-comment';
import { composeTopic } from '../compose/compose-command';
import { askPerson } from '../compose/compose-context';
import type { Rated } from '../message';
import { CATALOGUE } from '../phrases/catalogue';
import type { Effect } from '../effect';
import { askPersonNow, answerCommand } from './answer-command';
import { answerSaid } from './answer-said';
import { answerNoneOfThese } from './answer-offer';
import { answerTicketPress } from './answer-ticket';
import { answerNotSolved, answerSolved } from './not-solved';
import { openArticle, openStep } from './open-article';
import { contextOf, prose, type Talk, type Turn, turn } from './talk';

/** Answers a press. */
export function answerChoice(choice: Choice, talk: Talk): Turn {
  switch (choice.kind) {
    case 'open':
      return answerOpen(choice, talk);
    case 'branch':
      return openArticle(choice.article, talk, { from: choice.from, audience: choice.audience });
    case 'step':
      return openStep(choice, talk);
    case 'solved':
      return answerSolved(choice, talk);
    case 'unsolved':
      return answerNotSolved(choice, talk);
    case 'comment':
      return turn(talk, 'command', [composeComment(choice, contextOf(talk))]);
    case 'none-of-these':
      return answerNoneOfThese(talk);
    case 'ask-person':
      return askPersonNow(talk, choice.article, choice.urgency);
    case 'topic':
      return turn(talk, 'command', composeTopic(choice, contextOf(talk)));
    case 'example':
      return answerExample(choice.number, talk);
    case 'command':
      return answerCommand(choice.name, talk);
    case 'ticket':
      return answerTicketPress(choice, talk);
  }
}

/** Opens an article; the one in hand in its other version means that the person is of that audience. */
function answerOpen({ article, audience }: Extract<Choice, { kind: 'open' }>, talk: Talk): Turn {
  const { shown } = talk.memory;
  const isSwitch = shown?.article === article && shown.audience !== audience;
  return openArticle(article, talk, {
    ...(audience ? { audience } : {}),
    ...(audience && isSwitch ? { switches: true } : {}),
  });
}

/** An example question is asked as if the person had written it in English, which every knowledge answers. */
function answerExample(number: number, talk: Talk): Turn {
  const text = CATALOGUE.en.exampleQuestions[number] ?? '';
  const said = { ...talk.message, kind: 'said', text } as const;
  return answerSaid(said, { ...talk, message: said });
}

/** What a person said of an answer; who was not helped may say why. */
export function answerRating(rated: Rated, talk: Talk): Turn {
  const context = contextOf(talk);
  const { answerId, article, helpful } = rated;
  const result = { answerId, article };
  const { question, shown } = talk.memory;
  if (helpful) {
    const effects = [{ kind: 'outcome', ...result, outcome: 'helpful' }] as const;
    return turn(talk, 'command', [prose(context.phrases.ratedHelpful)], { effects });
  }
  const outcome: Effect = { kind: 'outcome', ...result, outcome: 'unhelpful' };
  const unanswered: readonly Effect[] =
    question === undefined || shown?.article !== article
      ? []
      : [{ kind: 'unanswered', reason: 'not-helpful', text: question, candidates: [] }];
  const parts = [
    prose(context.phrases.ratedUnhelpful),
    composeComment(result, context),
    { kind: 'buttons', buttons: [askPerson(context, article)] } as const,
  ];
  return turn(talk, 'command', parts, { effects: [outcome, ...unanswered] });
}
