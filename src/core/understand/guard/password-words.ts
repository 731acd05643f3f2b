/** Words for a password, as a pattern source. */
export const PASSWORD_LABEL =
  "(?:(?:pass(?:word|wort|code phrase| ?phrase)|passwd|paswo?rd|passwrod|passowrd|pword|pssword|password)s?|pwds?|pws?|psw|pswd|kennwort|kennworter|losungswort|mot de passe|mots de passe|mdp|contrasena|contrasenas|clave|senha|palavra-passe|parola d'ordine|wachtwoord|haslo|heslo|losenord|adgangskode|passord|salasana|sifre|jelszo|parola|пароль|密码|密碼|パスワード|비밀번호)";

const LABEL_SOURCE = `(?<![\\p{L}\\d])(?:\\w{0,30}[_-])?${PASSWORD_LABEL}(?![\\p{L}\\d])`;

/** Every word for a password in a text, also at the end of a name such as `DB_PASSWORD`. */
export const LABELLED_PASSWORD = new RegExp(LABEL_SOURCE, 'giu');
export const HAS_PASSWORD_LABEL = new RegExp(LABEL_SOURCE, 'iu');

/** What people say about a password, or what follows the word in its compounds; never one itself. */
const NO_PASSWORDS =
  `a about above accepted access active again all already also always an and any anymore anything as asked asking at
  auth authentication authenticator available away azure back bad banned because been before being below blank blocked broken but by
  cached can cannot case change changed changes changing check clear cloud coming compromised confirmed correct
  could current dead default denied did different disabled do does done dont down due either else empty enabled
  encrypted enough enter entered entra error even ever everywhere exactly expire expired expires expiring exposed
  false field fine first five for force forced forgot forgotten found four free from generated gone good grayed greyed guessed
  had has hash hashed have having hello help here hidden hint history how i identical if ignored in
  incorrect incorrectly insecure instead into invalid is it its just known last leaked left less link local locked login
  long longer lost manager maybe me method mfa mine missing more must my necessary need needed never new next nine
  no none normal not nothing now null of off ok okay old on one only open optional or other our out over page
  part perfect permanent phished phrase please policy poor possible prompt prompts protected protection public pwned
  question random recent recover recovery redacted refused rejected remembered removed repeat required requires reset resets
  resetting right rotated rule rules safe same saved screen secret secure self sent seven server service set setting
  setup several she short should shown simple since single six so some something soon spray still stolen stored strong stuck
  such sure synced synchronised synchronized temporarily temporary ten than that the their them then there these they
  this three through time to together too true twice two typed unchanged under unknown until up updated us use
  used user using valid validation verified very via vs wait was we weak what when where which while who why will with without
  working works would writeback wrong yes yet you your yours zero
  abgelaufen aber aktuell alt auch bekannt das dass der die ein eine erforderlich falsch gesperrt geandert gehe geht gleich
  gultig ich immer inkorrekt kann kein korrekt leer mein mir mit neu nicht noch nur oder richtig schon stimmt und
  ungultig vergessen verloren wie wird wurde zu zuruckgesetzt zurucksetzen
  bloque bon change correcte dans de du elle en et expiree faux incorrecte inconnu la le les mais mauvais mon ne non oublie pas
  perdu plus pour que qui refuse sur tres une valide
  bien bloqueada caducada caducado con correcta el en es esta expirada incorrecta mala mi muy no olvidada olvide para pero
  por que se sin tiene un una valida vencida y
  sbagliata scaduta corretta errata dimenticata non vergeten verlopen onjuist fout niet
  bitlocker outlook windows microsoft office google teams vpn wifi wlan email mail laptop computer pc phone
  n/a na nil tbd undefined xxx password passwort kennwort pwd pw passwd username account pin code otp`.split(
    /\s+/,
  );
const NO_PASSWORD: ReadonlySet<string> = new Set(NO_PASSWORDS);
const ENDING = /(?:ed|ing|able|ible|less|ly|n't|nt|ung|iert|ful|ous|tion|sion|ment|ity|ness)$/;

/**
 * Whether a plain word says something of a password rather than being one.
 * @param assigned whether it is set like a value, so that its ending says nothing
 */
export function isSaidOfPasswords(word: string, assigned = false): boolean {
  const plain = word.toLowerCase();
  return plain.length < 3 || NO_PASSWORD.has(plain) || (!assigned && ENDING.test(plain));
}
