import { type Command, Option } from 'commander';
import { AUDIENCES, type Audience } from '../../core/article';
import { composeAnswer } from '../../core/compose/compose-answer';
import { phrasesFor } from '../../core/phrases/catalogue';
import { replyToText } from '../../core/plain-text';
import type { Reply } from '../../core/reply';
import { UsageError } from '../../errors';
import type { Renderers } from '../ask';
import { type FolderOption, loadArticles } from './load';

interface ShowOptions extends FolderOption {
  readonly as?: Audience;
  readonly locale?: string;
  readonly render?: 'slack' | 'teams' | 'text';
}

export function addShow(knowledge: Command, { renderSlack, renderTeams }: Renderers): void {
  knowledge
    .command('show')
    .description('show one article as a person reads it')
    .argument('<id>', 'the article')
    .addOption(new Option('--as <audience>', 'for whom').choices([...AUDIENCES]))
    .option(
      '--locale <tag>',
      'for somebody with this language, such as de; English where it is not translated',
    )
    .addOption(
      new Option('--render <platform>', 'print what the platform is sent').choices([
        'slack',
        'teams',
        'text',
      ]),
    )
    .action((id: string, options: ShowOptions) => {
      const reply = replyFor(id, options);
      if (options.render === 'slack') console.log(JSON.stringify(renderSlack(reply), null, 2));
      else if (options.render === 'teams') console.log(JSON.stringify(renderTeams(reply), null, 2));
      else console.log(replyToText(reply));
    });
}

function replyFor(id: string, options: ShowOptions): Reply {
  const articles = new Map(loadArticles(options).map(({ article }) => [article.id, article]));
  const article = articles.get(id);
  if (!article) {
    throw new UsageError(
      `there is no article ${id}`,
      '`mfa-helpdesk knowledge list` lists all ids.',
    );
  }
  const audience = options.as ?? article.audience[0] ?? 'user';
  const answerId = 'show';
  const phrases = phrasesFor(options.locale);
  const parts = composeAnswer(id, {
    articles,
    audience,
    answerId,
    phrases,
    ...(options.locale ? { locale: options.locale } : {}),
    contact: phrases.organisation.helpdesk,
    handsOff: false,
    mayReadAdmin: true,
    canGoBack: false,
  });
  return { decision: 'answer', answerId, parts };
}
