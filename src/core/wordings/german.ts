import { COURTESIES, PADDING, REQUESTS } from './german-commands';
import type { Wordings } from './wordings';

const AROUND =
  '(?:(?:ok(?:ay)?|und|so|dann|ja|gut|danke|bitte|fertig|erledigt|prima|super|alles klar)[,.! ]+)*';
const whole = (words: string): RegExp =>
  new RegExp(`^${AROUND}(?:${words})(?:,? (?:bitte|danke|dann|jetzt))?$`);

const TRY =
  '(?:(?:das|ich|dann|es) )*(?:mach|probier|versuch|test|prüf|schau|les)e?(?: (?:ich|das|es|mal|gleich|später|jetzt|erst|erstmal|nach|aus))*';

const REACTIONS: Wordings['reactions'] = [
  [
    whole(
      "weiter|(?:der )?nächster?(?: schritt)?|nächsten schritt|und (?:dann|jetzt|nun|weiter)|was (?:kommt|mache ich|soll ich) (?:als )?(?:nächstes|jetzt|dann|danach)(?: tun| machen)?|wie (?:geht es|geht's|gehts) weiter|schritt für schritt|(?:ein(?:en|er)? )?(?:schritt )?nach dem anderen|einzeln",
    ),
    'next',
  ],
  [
    whole(
      '(?:noch ?mal |wieder )?(?:ein(?:en)? schritt )?zurück|(?:der )?vorheriger?(?: schritt)?|(?:der )?schritt davor',
    ),
    'back',
  ],
  [
    whole(
      '(?:(?:das|es|jetzt|nun|hat|hats|damit) )*(?:geklappt|geholfen|hingehauen)|(?:das|es|jetzt|nun) (?:(?:es|das|hat|jetzt) )*(?:klappt|funktioniert|geht|läuft)(?: (?:jetzt|wieder|nun|alles))*|hat funktioniert',
    ),
    'solved',
  ],
  [
    /^(?:nein|nee|nö|ne|leider (?:nein|nicht|noch nicht)|(?:noch )?nicht wirklich|noch nicht|nicht ganz)$/,
    'no',
  ],
  [
    whole(
      'nichts (?:davon|von (?:dem|denen|beidem))|kein(?:e[rs]?|s)? (?:davon|von (?:denen|diesen|beiden|allen))|weder noch',
    ),
    'none-of-these',
  ],
  [
    whole(
      `${TRY}|(?:(?:einen|ein|nen|kleinen|nur) )*(?:moment|augenblick|sekunde|minute)|warte(?: (?:mal|kurz|bitte))*|ja|jo|jup|jep+|klar|alles klar|gut|verstanden|ach so|aha|in ordnung|gerne|sicher|stimmt`,
    ),
    'noted',
  ],
];

const START =
  /^(?:(?:bitte|können wir|lass uns|lassen sie uns) )?(?:(?:noch ?mal|ganz|wieder) )*(?:von (?:vorne?|anfang an)(?: (?:an)?(?:fangen|beginnen|starten))?|zurück (?:zum|an den) (?:anfang|start)|neu (?:anfangen|beginnen|starten))(?: bitte)?$/;

const THE =
  '(?:(?:das|den|dem|der|die|eine?|einen|einem|einer|meine?|meinen|meinem|meiner|unsere?|unseren|unserem|unserer) )*';

const FOR_ADMINS =
  'admins?|administrator(?:en|innen)?|it|it[- ]?(?:leute|abteilung|team|ler)|admin[- ]?version';
const FOR_USERS =
  '(?:end)?(?:be)?nutzer(?:innen|n)?|anwender(?:innen|n)?|(?:end)?users?|mitarbeiter(?:innen|n)?|beschäftigten?|kolleg(?:en|innen)|normale (?:leute|nutzer|benutzer)';
const audiencePattern = (people: string): RegExp =>
  new RegExp(
    `^(?:was ist mit |wie (?:ist|sieht) (?:das|es) (?:aus )?(?:für|bei|mit) |(?:(?:das|dasselbe|das gleiche|gilt das) )?(?:auch )?(?:für|als|bei) |zeig(?:en sie)?(?: mir)?(?: das| es)?(?: mal)? (?:für |))${THE}(?:${people})(?: aus)?$`,
  );

/** Prepositions that tie what is new to what was said before. */
const ON = '(?:auf|an|am|bei|beim|mit|im|in|ins|für|von|vom|ohne|über|wenn|falls)';

/** How people put it in German. Commands are read without umlauts, all else with them. */
export const german: Wordings = {
  padding: PADDING,
  no: /^(?:nein|nee|no|ne)$/,
  greeting:
    /^(?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend)|liebe[rs]?) (?!hilfe|ich |mein|wie|was|warum|kann|nicht|kein|code|app|handy|telefon|mfa|passwort)[\p{L}]{2,12}$/u,
  courtesies: COURTESIES,
  requests: REQUESTS,
  reactions: REACTIONS,
  start: START,
  whatIsKept: /^(?:was|welche|speicher(?:st|n|t)|merkst|merken|wie|werden)\b/,
  leadIn: /^(?:(?:und|aber|ok(?:ay)?|also|oder|nein|nee|hm+|sorry|ach|oh|ja|naja|doch)\b[,. ]*)*/,
  audiences: [
    [audiencePattern(FOR_ADMINS), 'admin'],
    [audiencePattern(FOR_USERS), 'user'],
  ],
  more: [
    new RegExp(
      `^(?:was ist|wie (?:ist|sieht|geht|läuft|mache ich) (?:das|es)(?: aus)?|was mache ich|wie)(?: denn)? ${ON} ${THE}(.+?)(?: aus)?$`,
    ),
    new RegExp(`^und ${ON} ${THE}(.+)$`),
    new RegExp(`^${ON} ${THE}((?:\\S+ ){0,2}\\S+)$`),
    new RegExp(`^(?:es geht )?um ${THE}(.+)$`),
  ],
  instead: [
    new RegExp(`^ich meinte? (?:(?:eigentlich|doch|eher|aber|ja) )*${THE}(.+)$`),
    new RegExp(`^gemeint (?:ist|war|sind|waren) ${THE}(.+)$`),
    new RegExp(`^ich (?:rede|spreche) (?:von|über) ${THE}(.+)$`),
    new RegExp(`^nicht .+?(?:,? sondern |, )(?:${ON} )?${THE}(.+)$`),
  ],
  fieldLabels:
    /\b(?:die|der|das|meine?|und|ist|lautet|um|vom|am|uhr|hier|korrelations|anforderungs|sitzungs|zeitstempel|uhrzeit|datum|konto|kontoname|benutzername)\b/giu,
  codeLabels:
    /^(?:der|die|das|meine?|dieser?|fehler|fehlercode|fehlernummer|fehlermeldung|code|nummer|meldung|ist|war|es|steht|lautet|heißt|heisst|zeigt|sagt|kommt|erscheint|ich|bekomme|sehe|erhalte|und|jetzt|nun|da|dort|eine?|einen|mit|auch|noch)$/i,
};
