/** Words that announce one more question. */
const CONNECTOR =
  /[.;,!?]*\s*(?:\b(?:and|but|oh|ok)\s+)?\b(?:also|another (?:thing|question|one)|secondly|second question|2nd question|one more (?:thing|question)|by the way|btw|additionally|besides(?: that)?|on top of that|different (?:question|topic)|unrelated)\b[,:-]*\s+/i;

/** Fewer words are no question of their own. */
const FEWEST_WORDS = 4;
const MOST_QUESTIONS = 3;
/** Longer texts tell a story, whose sentences are about one thing. */
const MOST_CHARACTERS = 500;

/** The questions of a message that puts more than one; empty where it puts one. */
export function splitQuestions(text: string): readonly string[] {
  if (text.length > MOST_CHARACTERS) return [];
  const announced = text.split(CONNECTOR);
  const all = announced.length > 1 ? announced : (text.match(/[^?]+\?/g) ?? []);
  const questions = all.map((question) => question.trim()).filter(isLong);
  return questions.length > 1 && questions.length <= MOST_QUESTIONS ? questions : [];
}

const isLong = (question: string): boolean => question.split(/\s+/).length >= FEWEST_WORDS;
