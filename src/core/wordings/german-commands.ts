import { any } from '../understand/guard/security-rule';
import { type CommandWording, sentence } from './wordings';

/** Words that may stand around any command without changing it. */
export const PADDING = new RegExp(
  `^${any(`
  bitte | mal | doch | jetzt | nun | einfach | ok | okay | also | so | und | aber | dann | na | ja | gut | hier | bot | helpdesk | leute | zusammen | nochmal | nochmals | heute | sofort | gleich | gerne | gern | lieber | schon | eigentlich | wirklich | danke | leider | super | prima | hm | ach | oh | hallo | hi | hey`)}$`,
);

const A =
  '(?:(?:der|die|das|den|dem|des|eine?|einen|einem|einer|echten?|echter|richtigen?|richtiger|menschlichen?|menschlicher|anderen?|zustandigen?) )*';
const PERSON = `${A}${any(`
  mensch(?:en)? | person | mitarbeiter(?:in|n)? | kolleg(?:e|en|in) | jemand(?:em|en)?(?: (?:von|aus) der it| vom (?:support|helpdesk|service ?desk))? | support | (?:it[- ]?)?support(?:team)? | helpdesk | service ?desk | it(?:[- ]?abteilung)? | admin(?:istrator(?:in)?)? | expert(?:e|en|in) | techniker(?:in)? | ansprechpartner(?:in)? | berater(?:in)? | hotline`)}`;
const WISH = any(`
  ich (?:mochte|will|wurde|muss|hatte) | mochte(?: ich)? | kann ich | konnte ich | darf ich | lass mich | ich wurde`);
const SOFTLY = '(?: (?:bitte|gerne?|lieber|jetzt|mal|doch|direkt|einfach|sofort|nur))*';
const SPEAK = '(?: (?:sprechen|reden|telefonieren|chatten|schreiben|verbunden werden|verbinden))?';
const MINE = '(?:mein(?:e[mnrs]?)? )?';
const TICKET = '(?:tickets?|anfragen?|vorgang(?:s|es)?|vorgange|falls?|falle|meldung)';
const MY_DATA = any(`
  mich | alles(?: (?:uber|von) (?:mich|mir))? | (?:alle )?(?:meine|die|unsere) (?:daten|nachrichten|fragen|unterhaltung|chats?) | (?:meinen|den|unseren) (?:verlauf|chatverlauf|chat) | (?:unser|das) gesprach | alle daten`);

/** Greetings, thanks and farewells: said before or after something else they do not count. */
export const COURTESIES: readonly CommandWording[] = [
  sentence(
    'greet',
    `
    hallo+ | hi | hey | moin(?: moin)? | servus | gru(?:ß|ss) (?:gott|dich|sie|euch) | gru(?:ß|ss)e | guten (?:tag|morgen|abend|mittag) | morgen | tach | hallo (?:zusammen|da|bot|helpdesk|team|leute|nochmal|noch mal|wieder) | wie geht es (?:dir|ihnen) | wie gehts(?: (?:dir|ihnen))?`,
  ),
  sentence(
    'thanks',
    `
    (?:vielen |besten |herzlichen |lieben |schonen |tausend )?danke?(?: (?:dir|ihnen|euch|schon|sehr|vielmals|nochmals?|fur (?:die|deine|ihre|eure) (?:schnelle )?(?:hilfe|antwort|info|auskunft|muhe|unterstutzung)))* | merci | das (?:war|ist) (?:(?:sehr|echt|super|wirklich) )*(?:nett|hilfreich|lieb|toll)(?: von (?:dir|ihnen))? | super | perfekt | prima | toll | klasse | wunderbar`,
  ),
  sentence(
    'bye',
    `
    tschu(?:ß|ss)i? | tschau | ciao | auf wieder(?:sehen|horen) | bis (?:bald|dann|spater|morgen|nachher|die tage) | (?:einen )?schonen (?:tag|abend|feierabend|rest ?tag)(?: noch)? | schones wochenende | machs? gut | das wars(?: (?:schon|dann|von mir))? | das war (?:es|alles) | mehr (?:brauche|wollte) ich nicht | nichts (?:mehr|weiter) | gute nacht | beenden`,
  ),
];

/** What is asked of the bot itself. */
export const REQUESTS: readonly CommandWording[] = [
  sentence(
    'help',
    `
    hilfe | hilf mir(?: bitte)? | helfen sie mir | (?:ich )?(?:brauche|benotige|will|mochte)${SOFTLY}(?: etwas| deine| ihre)? hilfe | (?:kannst du|konnen sie|konntest du|konnten sie|kann)(?: (?:mir|mal|bitte|jemand|hier))* (?:weiter)?helfen | (?:anleitung|befehle|bedienung|ubersicht der befehle)
    was (?:kannst du|konnen sie|kann der bot|kann dieser bot|kann ich hier|kann man hier|machst du|tust du)(?: (?:alles|so|hier|denn))*(?: (?:tun|machen|fragen))? | was kann ich (?:dich|sie) (?:alles )?fragen | wer bist du | wer sind sie | was bist du | wie (?:benutze|bediene|verwende) ich (?:dich|das|den bot) | wie funktionierst du`,
  ),
  sentence(
    'topics',
    `
    themen? | (?:zeig(?:e)?(?: (?:mir|uns|mal|bitte))* |alle |die |deine |liste )*(?:themen|themenliste|themenubersicht|kategorien|inhalte|ubersicht)(?: (?:anzeigen|zeigen|auflisten|ansehen|anschauen))? | (?:welche|was fur) themen(?: (?:gibt es|kennst du|kennen sie|hast du|haben sie|kannst du|konnen sie))?(?: (?:alle|alles|hier|beantworten))* | was (?:weißt|weisst|kennst) du(?: (?:alles|so))* | worum geht es hier | stobern`,
  ),
  sentence(
    'status',
    `
    (?:ticket)?status | (?:(?:was|wie) ist )?(?:der )?(?:(?:aktuelle|neueste|jetzige) )?(?:stand|status|bearbeitungsstand)(?: (?:meines|meiner|meinem|von|vom|des|der|zu|zum|zur|bei|in))*(?: (?:offenen?|letzten))?(?: ${TICKET})? | ${MINE}(?:offenen? )?(?:tickets?|anfragen) | zeig(?:e)?(?: (?:mir|mal|bitte))*(?: meine)?(?: offenen)? (?:tickets?|anfragen) | wo (?:ist|bleibt) (?:mein|meine) (?:ticket|anfrage|antwort) | was (?:ist|wird|passiert) (?:jetzt )?(?:mit|aus) (?:meinem ticket|meiner anfrage) | (?:gibt es|habt ihr|haben sie|hast du)(?: (?:schon|etwas|was|irgendwas))* neues(?: zu (?:meinem ticket|meiner anfrage))? | wie (?:steht es|stehts|sieht es|siehts)(?: (?:um|mit|aus))* (?:mein(?:em)? ticket|meiner? anfrage)(?: aus)? | (?:hat|ist)(?: (?:sich|schon))* jemand (?:an |mit )?(?:mein(?:em)? ticket|meiner? anfrage)(?: (?:gesehen|angesehen|angeschaut|bearbeitet|dran))?`,
  ),
  sentence(
    'human',
    `
    ${PERSON}${SPEAK} | (?:${WISH}${SOFTLY} )?mit ${PERSON}${SOFTLY}${SPEAK} | ${WISH}${SOFTLY} ${PERSON}${SOFTLY}(?: (?:sprechen|anrufen|kontaktieren|erreichen|fragen))? | (?:ich )?(?:brauche|benotige|will|mochte)${SOFTLY} ${PERSON} | (?:verbinde|verbinden sie|leite|leiten sie|hol|holen sie)(?: (?:mich|mir|das|bitte|mal))*(?: (?:mit|an|zu|zum|zur))? ${PERSON}(?: weiter)? | wie erreiche ich ${PERSON} | kann(?: mir| mich)? ${PERSON}(?: (?:mir|mich|bitte|mal))* (?:helfen|anrufen|zuruckrufen|kontaktieren)
    (?:ruf|rufe|rufen sie|ruft)(?: (?:mich|bitte|mal))*(?: (?:an|zuruck)) | ruckruf | (?:bitte )?um ruckruf | ich (?:mochte|will|bitte um)(?: einen)? ruckruf | (?:(?:ich mochte|ich will|kannst du|konnen sie|bitte|ein|eine|einen|neues|neue) )*(?:ticket|anfrage|storung)(?: (?:offnen|eroffnen|erstellen|aufmachen|anlegen|aufgeben|melden))`,
  ),
  sentence(
    'restart',
    `
    neu(?:er)? ?(?:anfangen|anfang|beginnen|starten|start) | (?:(?:noch ?mal|nochmals|wieder|ganz|bitte) )*von (?:vorne?|anfang an|neuem)(?: (?:anfangen|beginnen|starten))? | (?:fang|fange|fangen wir|beginnen wir|lass uns|lassen sie uns)(?: (?:bitte|nochmals?|noch mal|ganz))* (?:von vorne?|neu)(?: (?:an|anfangen|beginnen|starten))? | (?:ich )?(?:habe? )?(?:noch )?(?:eine? )?(?:neue|andere|weitere|nachste|anderes|neues|weiteres) (?:frage|anfrage|sache|thema|problem|anliegen|gesprach) | (?:etwas|was) anderes | zuruck (?:zum|an den) (?:anfang|start) | abbrechen | abbruch | vergiss (?:es|das) | (?:ist |schon )?egal | schon gut | (?:chat |gesprach )?zurucksetzen`,
  ),
  sentence(
    'forget-me',
    `
    (?:vergiss|vergessen sie)(?: bitte)? ${MY_DATA} | (?:losch|losche|loschen sie|entferne|entfernen sie)(?: bitte)? ${MY_DATA} | (?:${WISH}${SOFTLY} )?${MY_DATA} (?:loschen|vergessen|entfernen)(?: (?:lassen|haben))? | (?:daten|verlauf|chatverlauf) loschen | (?:dsgvo|datenschutz)(?: (?:anfrage|loschung|loschen))* | recht auf (?:vergessenwerden|vergessen werden|loschung)
    was (?:weißt|weisst|speicherst|merkst|behaltst) du(?: dir)? (?:uber|von) (?:mich|mir) | welche daten(?: (?:speicherst du|speichern sie|hast du|haben sie|werden))?(?: (?:uber|von) (?:mich|mir))?(?: gespeichert)? | was wird (?:hier )?(?:(?:uber|von) (?:mich|mir) )?gespeichert | (?:speicherst du|speichern sie|merkst du dir) (?:meine daten|meine nachrichten|etwas uber mich|was ich schreibe|das)`,
  ),
  sentence(
    'solved',
    `
    gelost | erledigt | behoben | geschafft | (?:(?:das|es|jetzt|nun|hat|hats|alles|problem|ist|damit|bei mir|wieder) )*(?:geklappt|klappt|funktioniert|geht|lauft|gelost|geholfen|behoben|erledigt|hingehauen)(?: (?:jetzt|wieder|nun|alles|bestens|einwandfrei|wunderbar|endlich|es|so))* | (?:ich )?bin (?:(?:jetzt|wieder|endlich) )*(?:drin|angemeldet|eingeloggt) | (?:jetzt )?(?:ich )?kann (?:ich )?mich (?:(?:wieder|jetzt|nun) )*(?:anmelden|einloggen) | (?:das )?problem ist weg | alles (?:gut|bestens|in ordnung)`,
  ),
  sentence(
    'not-solved',
    `
    (?:(?:das|es|leider|immer|noch|jetzt|auch|trotzdem|weiterhin|so|bei mir|mir) )*(?:geht|gehts|klappt|klappts|funktioniert|funktionierts|lauft|hilft|bringt)(?: (?:es|das|leider|immer|noch|mir|auch|trotzdem|bei mir|jetzt|weiterhin|so|einfach|uberhaupt|gar|damit))* (?:nicht|nichts|nix)(?: (?:mehr|richtig|weiter|wirklich|so))?
    (?:(?:das|es|leider|immer|noch|hat|ist|auch|mir|alles|bei mir|trotzdem|wieder) )*(?:nicht|nichts|nix)(?: wirklich)? (?:geholfen|geklappt|funktioniert|gebracht|gelost|behoben|besser|geandert|hingehauen)
    (?:immer noch|noch immer|weiterhin|leider|trotzdem)(?: (?:immer|noch|leider|das|der|die))* (?:nicht|nichts|dasselbe|gleiche|selbe|problem|fehler|derselbe fehler|gleiche (?:problem|fehler)|kaputt|gesperrt|ausgesperrt|ohne erfolg)
    (?:das |der )?(?:gleiche|selbe|dasselbe|derselbe)(?: (?:problem|fehler|spiel))?(?: wie vorher)? | kein(?:en|e)? (?:erfolg|unterschied|anderung|besserung|gluck) | nichts (?:hilft|geht|funktioniert|klappt|passiert|andert sich) | (?:ich )?(?:brauche|benotige) (?:immer noch|weiterhin|weiter|noch) hilfe | (?:(?:das|alles|habe?|ich|schon|bereits|hatte) )+(?:probiert|versucht|gemacht|ausprobiert)(?: (?:ohne erfolg|geht nicht|klappt nicht|hilft nicht|bringt nichts))? | ungelost`,
  ),
];
