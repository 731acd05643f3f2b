import { askOnce } from '../../src/core/ask-once';
import { readConfig } from '../../src/config';
import type { Article } from '../../src/core/article';
import { loadSetting } from '../../src/load-setting';

const setting = loadSetting(readConfig({ env: {} }));
const articles = setting.knowledge.articles;

const shownFor = (text: string): readonly string[] => askOnce(setting, text, 'admin').articles;

/** The articles that may answer: those that list the very same code or message. */
function ownersOf(field: 'codes' | 'messages', value: string): readonly string[] {
  const plain = value.toLowerCase();
  return articles
    .filter((article) => article[field].some((each) => each.toLowerCase() === plain))
    .map(({ id }) => id);
}

const pairs = (field: 'codes' | 'messages') =>
  articles.flatMap((article: Article) =>
    article[field].map((value) => ({ id: article.id, value })),
  );

describe('the shipped knowledge', () => {
  it('answers every exact code with an article that lists it', () => {
    const wrong = pairs('codes').filter(({ value }) => {
      const [first = ''] = shownFor(value);
      return !ownersOf('codes', value).includes(first);
    });
    expect(wrong).toEqual([]);
  });

  it('answers every exact message with an article that lists it', () => {
    const wrong = pairs('messages').filter(({ value }) => {
      const [first = ''] = shownFor(value.replaceAll(/\{\d\}/g, 'Contoso'));
      return !ownersOf('messages', value).includes(first);
    });
    expect(wrong).toEqual([]);
  });

  it('tells the articles of one code apart by their message', () => {
    const family = articles.filter(({ codes }) => codes.includes('InvalidParameter'));
    const children = family.filter(
      ({ related, messages }) => related.includes('invalidparameter') && messages.length > 0,
    );
    expect(children.length).toBeGreaterThan(3);
    for (const { id, messages } of children) {
      expect(
        shownFor(`InvalidParameter: ${messages[0]?.replaceAll(/\\?\{\d\}\\?/g, '64')}`)[0],
      ).toBe(id);
    }
  });
});
