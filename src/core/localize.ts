import type { Article } from './article';
import { createKnowledge, type Knowledge } from './knowledge';

/** An article in the language of a BCP 47 tag such as `de-CH`, in English where it is not translated. */
export function localize(article: Article, locale: string | undefined): Article {
  const translation = article.translations?.[languageOf(locale)];
  if (!translation) return article;
  return { ...article, ...translation, sections: { ...article.sections, ...translation.sections } };
}

/** The languages that any article is translated to, in order. */
export function languagesOf({ articles }: Knowledge): readonly string[] {
  const all = articles.flatMap(({ translations = {} }) => Object.keys(translations));
  return [...new Set(all)].sort();
}

/** What is known in one language: its translations, without what was collected for English alone. */
export function knowledgeIn(language: string, { articles }: Knowledge): Knowledge {
  const translated = articles.filter(({ translations }) => translations?.[language]);
  return createKnowledge(
    translated.map((article) => ({ ...localize(article, language), messages: [] })),
  );
}

/** The language of a BCP 47 tag, English where none is told. */
export function languageOf(locale: string | undefined): string {
  return locale?.toLowerCase().split('-')[0] ?? 'en';
}
