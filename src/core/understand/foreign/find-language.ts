/** Scripts that name a language, or the one most people who write to us in it use. */
const SCRIPTS: readonly (readonly [name: string, script: RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Ukrainian', /[іїєґ]/iu],
  ['Russian', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Hindi', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** Small words that English does not have, or has only as names. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  German:
    'ich du er wir ihr mein meine meinen dein deine unser der die das den dem des ein eine einen einem einer kein keine keinen ist sind war habe hat haben wird werden kann kannst können konnen nicht auch und oder aber wenn weil wie wo wann warum wer welche welcher für fur mit von zu zum zur auf aus bei nach über uber noch schon mehr bitte gibt geht finde bekomme brauche möchte mochte funktioniert im ins vom am um es sich man heute morgen hier',
  French:
    'je tu il elle nous vous ils mon ma mes ton ta ses notre votre le la les un une des du au aux est sont suis etes ai avez ont pas ne ni et ou où mais si que qui quoi quel quelle quand comment pourquoi pour avec sans dans sur sous chez ce cette ces mes bonjour peux peut puis veux voudrais faut fait faire aujourd hui trouve marche fonctionne plus comme bien tres salle',
  Spanish:
    'yo tu el ella nosotros mi mis su sus la los las un una unos del al es son soy esta estan estoy he ha hay no y o pero si que quien cual cuando como donde por porque para con sin en sobre puedo puede quiero necesito tengo tiene hora abre funciona muy mas ya qué cómo dónde hola gracias',
  Italian:
    'io tu lui lei noi voi mio mia miei il lo la gli le un uno una di del della dei al alla nel nella sul sono è e ho hai ha abbiamo hanno non ma se che chi cosa come quando dove perche perché per con senza posso puo può vorrei devo funziona va sta molto anche questo questa quale orario apre',
  Dutch:
    'ik jij je hij zij wij mijn jouw onze het een de is zijn ben heb hebt heeft niet geen ook maar als omdat hoe waar wanneer waarom wie welke voor met van naar op uit bij over nog al meer kan kunnen wil moet werkt doet krijg vind graag alsjeblieft deze dit dat',
  Portuguese:
    'eu tu ele ela nós nos meu minha seu sua o os as um uma do da dos das no na ao é são sou está estou tenho tem não nao e ou mas se que quem qual quando como onde porque por para com sem posso pode quero preciso funciona muito mais já você',
  Polish:
    'ja ty on ona my moj mój moja moje jest są sa nie tak i oraz ale czy że ze jak gdzie kiedy dlaczego kto co który dla z ze w na do od po przy mam ma mogę moge chcę chce proszę prosze działa dziala się sie mnie mi jestem',
  Swedish:
    'jag du han hon vi min mitt mina din det den en ett är ar var har hade inte och eller men om hur vad när nar var varför varfor vem för for med av till på pa från fran kan vill måste maste fungerar mitt',
  Turkish:
    've bir bu ne nasıl nasil için icin ben benim değil degil var yok mi mı nerede neden kim ile çalışmıyor olarak daha',
  Czech:
    'já ja můj muj moje je jsem jsou není neni a nebo ale jak kde kdy proč proc kdo co který pro s v na do z od po mám mam mohu chci prosím nefunguje',
};
const WORDS: ReadonlyMap<string, readonly string[]> = invert(SMALL_WORDS);

const ENGLISH: ReadonlySet<string> = new Set(
  'the a an i you he she it we they my your our is are was were am be been do does did have has had not no and or but if when how what where why who which to of in on at for from with without by this that these those there can could will would should may must get got me him her them its im dont cant doesnt isnt please need want new after before again any some all out up so as old then than just now only one more still error'.split(
    ' ',
  ),
);
/** Small words of other languages that English texts hold too: they count for neither. */
const SHARED: ReadonlySet<string> = new Set(
  'a an i in is am on do as me no so to my he we or was if war die man mail at per via de la le el al mi si se du es et un all am er has her hat um ton ma sa co on my by des app da ja ne sur pin son main dit plus over met ze bij die al he men var nos ad os as com des non pas plan ben lui ti mit sans'.split(
    ' ',
  ),
);

const FEWEST_WORDS = 2;
const LEAST_SHARE = 0.4;
const MOST_WORDS = 200;

/** Finds the language of a text that is not English; `undefined` where that is not sure. */
export function findLanguage(text: string): string | undefined {
  return findScript(text) ?? findByWords(text);
}

function findScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length === 0 || foreign.length * 2 < letters.length) return undefined;
  const sample = foreign.join('');
  return SCRIPTS.find(([, script]) => script.test(sample))?.[0];
}

interface WordCount {
  readonly language: string;
  readonly all: number;
  /** Those that only other languages have. */
  readonly own: number;
}

function findByWords(text: string): string | undefined {
  const tokens =
    text
      .toLowerCase()
      .match(/\p{L}{2,}/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  const english = tokens.filter((token) => ENGLISH.has(token) && !SHARED.has(token)).length;
  const counts = Object.keys(SMALL_WORDS).map((language) => countWords(language, tokens));
  const [best] = counts.sort((a, b) => b.own - a.own || b.all - a.all);
  if (!best || best.own === 0 || best.all < FEWEST_WORDS) return undefined;
  const isSure = best.all > english * 2 && best.all / tokens.length >= LEAST_SHARE;
  return isSure ? best.language : undefined;
}

function countWords(language: string, tokens: readonly string[]): WordCount {
  const known = tokens.filter((token) => WORDS.get(token)?.includes(language));
  const own = known.filter((token) => !SHARED.has(token));
  return { language, all: known.length, own: own.length };
}

function invert(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [language, words] of Object.entries(table))
    for (const word of new Set(words.split(' ')))
      inverted.set(word, [...(inverted.get(word) ?? []), language]);
  return inverted;
}
