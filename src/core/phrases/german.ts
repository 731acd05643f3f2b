import type { ForeignSubject } from '../understand/understanding';
import { germanSecretWarning } from './german-secrets';
import { germanTicket } from './german-ticket';
import type { Phrases } from './phrases';

export const german: Phrases = {
  lookUp: {
    title: 'Mit MFA-Hilfe antworten',
    insert: 'In meine Antwort übernehmen',
    nothing:
      'Darauf habe ich keine Antwort. Versuchen Sie es mit anderen Worten oder einem Fehlercode.',
  },
  lastStep: 'Das war der letzte Schritt:',
  allRight: 'In Ordnung. Schreiben Sie mir, wenn es mit der Anmeldung hakt.',
  takeYourTime: 'Lassen Sie sich Zeit. Hat es geklappt?',
  otherWords:
    'Dann sagen Sie es mir bitte mit anderen Worten: Was sehen Sie auf dem Bildschirm, oder was steht in der Fehlermeldung?',
  whichQuestion: 'Die Frage dazu habe ich nicht mehr. Bitte stellen Sie sie noch einmal.',
  oneVersion: 'Von dieser Antwort gibt es nur eine Fassung: die, die Sie schon sehen.',
  accountInForm:
    'Kontonamen merke ich mir in diesem Chat nicht. Wenn Sie einen Menschen fragen, hat das Formular einen Platz dafür.',
  whatIsKept:
    'Ich merke mir unser Gespräch 24 Stunden, damit Sie nicht alles zweimal sagen müssen. Länger bewahren wir auf, welche Antworten geholfen haben, Fragen ohne Antwort (ohne Geheimnisse) und die Tickets, die Sie geschickt haben. Mit der Schaltfläche vergesse ich Sie.',
  forgetMe: 'Vergiss mich',
  didYouMeanOne: 'Ich bin nicht ganz sicher. Meinen Sie das?',
  browseTopics: 'Themen ansehen',
  sharing: {
    share: 'Im Kanal teilen',
    dismiss: 'Schließen',
    toThread: 'In den Thread senden',
    toPerson: 'An die Person senden',
    sharedBy: 'Geteilt von',
    sent: 'Gesendet.',
    notThere:
      'Dort kann ich nicht schreiben. Fügen Sie mich zuerst hinzu und drücken Sie dann noch einmal.',
  },
  ask: {
    title: 'MFA-Hilfe fragen',
    question: 'Was passiert bei der Anmeldung, oder welchen Fehler sehen Sie?',
    submit: 'Fragen',
  },
  home: {
    myTickets: 'Ihre Tickets',
    openTickets: 'Tickets in Arbeit',
    nothingOpen: 'Kein Ticket ist offen.',
  },
  working: 'sieht nach …',
  tooFast: 'Das war viel auf einmal. Bitte warten Sie eine Minute und fragen Sie dann noch einmal.',
  notHere:
    'In diesem Kanal darf ich nicht antworten. Schreiben Sie mir direkt, dann helfe ich Ihnen dort.',
  secretWarning: germanSecretWarning,

  securityWarning: {
    title: 'Möglicherweise versucht jemand, in das Konto zu gelangen',
    body: 'Genehmigen Sie nichts, und geben Sie niemandem einen Code oder eine Zahl, auch nicht dem Helpdesk. Tun Sie dann Folgendes:',
  },
  tellSecurity: 'Jetzt einer Person melden',
  organisation: {
    name: 'Ihre Organisation',
    helpdesk: 'Ihre IT-Abteilung',
    phone: (number) => `Telefon ${number}`,
  },
  askPerson: 'Eine Person fragen',
  solved: 'Gelöst',
  unsolved: 'Brauche noch Hilfe',
  didThisHelp: 'Hat das geholfen?',
  yes: 'Ja',
  no: 'Nein',
  showForUsers: 'Fassung für Benutzer zeigen',
  showForAdmins: 'Fassung für Admins zeigen',
  onlyForAdmins:
    'Diese Antwort richtet sich an die Personen, die Ihre Anmeldung verwalten. Wenn Sie nicht dazugehören, leiten Sie sie bitte dorthin weiter.',
  adminsOnly:
    'Was ich dazu weiß, ist für die Personen bestimmt, die Ihre Anmeldung verwalten. Sie können Ihnen dabei helfen.',
  stepByStep: 'Schritt für Schritt',
  stepOf: (step, steps) => `Schritt ${step} von ${steps}`,
  worked: 'Das hat geklappt',
  nextStep: 'Nächster Schritt',
  wholeAnswer: 'Ganze Antwort zeigen',
  back: 'Zurück',
  startOver: 'Von vorn beginnen',
  noStep: 'Davor oder danach gibt es nichts, was ich zeigen könnte. Was funktioniert nicht?',
  youAlsoAsked: 'Sie haben noch etwas anderes gefragt. Ist es das?',
  nextTry: 'Schade, dass es noch nicht gelöst ist. Versuchen Sie dann Folgendes:',
  nothingSpecial:
    'Speziell dazu habe ich nichts weiter: Was ich schon gezeigt habe, ist alles, was ich darüber weiß.',
  notedFields: 'Das habe ich notiert, falls es jemand braucht:',
  enoughAsking:
    'Ich möchte Sie nicht immer weiter fragen. Ab hier kann Ihnen eine Person besser helfen.',
  othersReport: 'Das melden gerade auch andere, und die Zuständigen wissen Bescheid.',
  severalCodes: 'Ich habe mehrere Fehlercodes gefunden. Jeder in Kürze:',
  showAll: 'Schritte zeigen',
  didYouMean: 'Ich bin nicht ganz sicher, was davon Sie meinen:',
  didYouMeanCode: (written) =>
    `Den Code „${written}“ kenne ich nicht. Meinten Sie einen von diesen?`,
  noneOfThese: 'Nichts davon',
  unknownCodes: (codes) =>
    codes.length === 1
      ? `Zum Fehlercode ${codes[0]} habe ich nichts. Deshalb rate ich nicht, was er bedeutet.`
      : `Zu diesen Fehlercodes habe ich nichts. Deshalb rate ich nicht, was sie bedeuten: ${codes.join(', ')}.`,
  unknownCodesHelp:
    'Anmeldecodes, die mit AADSTS beginnen, können Sie auf der Seite von Microsoft nachschlagen:',
  errorCodeLookup: 'Fehlercodes bei Microsoft nachschlagen',
  source: 'Quelle',
  date: (iso) => dateOf(iso),
  checked: (iso) => `Geprüft am ${dateOf(iso)}`,
  decline: (foreign) => declineLine(foreign),
  canDo:
    'Ich kann bei der Anmeldung an Ihrem Geschäftskonto helfen: Codes, Anmeldeanforderungen und Anrufe, die Authenticator-App, ein neues oder verlorenes Telefon und Fehlercodes.',
  rephrase:
    'Wenn es um die Anmeldung geht, beschreiben Sie, was auf dem Bildschirm steht, oder fügen Sie die Fehlermeldung ein.',
  hello:
    'Guten Tag. Ich beantworte Fragen zur Anmeldung mit einem zweiten Schritt: Codes, Anmeldeanforderungen, die Authenticator-App, ein neues oder verlorenes Telefon und Fehlercodes.',
  helloAgain: 'Schön, dass Sie wieder da sind. Was funktioniert nicht?',
  helpTitle: 'Was ich kann',
  help: [
    'Beschreiben Sie in eigenen Worten, was geschieht: „Ich bekomme meinen SMS-Code nicht“.',
    'Nennen Sie einen Fehlercode oder fügen Sie ein ganzes Protokoll ein: „Was ist BecAccessDenied?“.',
    'Schreiben Sie „Themen“, um zu sehen, was ich weiß, oder „Person“, um jemanden zu erreichen.',
  ],
  safety:
    'Ich brauche nie einen Code, ein Kennwort oder eine PIN. Bitte schicken Sie mir so etwas nicht.',
  topicsTitle: 'Worum geht es?',
  topicTitle: (topic) => `${topic}: Wählen Sie eine Frage`,
  topicNames: {
    'entra-mfa': 'Anmelden mit einem zweiten Schritt',
    authenticator: 'Microsoft Authenticator-App',
    sspr: 'Kennwort vergessen',
    'entra-sign-in': 'Fehlercodes bei der Anmeldung (AADSTS)',
    'nps-extension': 'NPS-Erweiterung (VPN, RADIUS)',
    'mfa-server': 'MFA-Server (eingestellt)',
    'teams-sign-in': 'Anmelden bei Teams',
    'windows-hello': 'Windows Hello',
    'azure-china': 'Azure China (21Vianet)',
    'azure-government': 'Azure Government',
  },
  backToTopics: 'Alle Themen',
  thanks: 'Gern geschehen.',
  bye: 'Auf Wiedersehen. Schreiben Sie mir jederzeit, wenn die Anmeldung Probleme macht.',
  gladSolved: 'Das freut mich. Schreiben Sie mir jederzeit, wenn die Anmeldung Probleme macht.',
  stillUnsolved: 'Schade, dass es noch nicht gelöst ist.',
  sorryUnsolved:
    'Schade, dass es noch nicht gelöst ist. Vielleicht passt eines davon besser, oder Sie fragen eine Person:',
  ratedHelpful: 'Danke für Ihre Rückmeldung.',
  ratedUnhelpful:
    'Danke für Ihre Rückmeldung. Sie können es mit anderen Worten sagen oder eine Person fragen.',
  handOff: (contact) => `Ab hier hilft Ihnen: ${contact}.`,
  handOffSecurity: (contact) =>
    `Wenden Sie sich jetzt an ${contact}, möglichst telefonisch oder persönlich. Sagen Sie, dass es ein Angriff auf das Konto sein kann.`,
  handOffBring: 'Damit man Ihnen sofort helfen kann, halten Sie Folgendes bereit:',
  collect: {
    upn: 'Kontoname (die Adresse, mit der Sie sich anmelden)',
    timestamp: 'Datum und Uhrzeit des Vorfalls, mit Zeitzone',
    'correlation-id': 'Korrelations-ID von der Fehlerseite',
    'request-id': 'Anforderungs-ID von der Fehlerseite',
    'session-id': 'Sitzungs-ID von der Fehlerseite',
    'tenant-id': 'Mandanten-ID',
    'error-code': 'Fehlercode',
    'error-message': 'Genauer Wortlaut der Meldung',
    method: 'Wie Sie sich anmelden: App, SMS, Anruf, Schlüssel',
    device: 'Gerät: Telefon oder Computer, Modell und Version',
    app: 'App oder Website, bei der Sie sich anmelden wollten',
    location: 'Wo Sie sind: Büro, zu Hause, welches Land',
    'page-url': 'Adresse der Seite',
    screenshot: 'Bildschirmfoto, ohne Code oder Kennwort darauf',
    logs: 'Protokolldateien',
  },
  knownFields: 'Aus Ihrer Nachricht habe ich notiert:',
  neverSecret:
    'Der Helpdesk fragt nie nach Ihrem Code oder Kennwort. Wenn jemand danach fragt, ist es nicht der Helpdesk.',
  noTickets: (contact) =>
    `Ich führe hier keine Tickets. Wenn Sie wissen möchten, wie es um eine Anfrage steht, wenden Sie sich an ${contact}.`,
  noOpenTickets:
    'Sie haben keine Tickets bei uns. Wenn etwas nicht funktioniert, beschreiben Sie mir, was geschieht.',
  forgotten:
    'Erledigt: Ich habe unser Gespräch und alles vergessen, was über Sie gespeichert war. Ein noch offenes Ticket bleibt bei den Personen, die daran arbeiten, bis es geschlossen ist.',
  restarted: 'Fangen wir noch einmal an. Was funktioniert nicht?',
  gone: 'Diese Schaltfläche gehört zu einer Antwort, die ich nicht mehr habe. Bitte fragen Sie mich noch einmal.',
  empty:
    'Ich kann nur Text lesen. Beschreiben Sie, was bei der Anmeldung geschieht, oder fügen Sie die Fehlermeldung ein.',
  failed: (contact) =>
    `Bei mir ist etwas schiefgegangen, und Ihre Frage wurde nicht beantwortet. Bitte versuchen Sie es in einer Minute noch einmal, oder wenden Sie sich an ${contact}.`,
  tryAsking: 'Fragen Sie zum Beispiel:',
  exampleQuestions: [
    'Ich bekomme meinen SMS-Code nicht',
    'Was ist BecAccessDenied?',
    'Ich habe ein neues Telefon',
    'Ich habe eine Anmeldeanforderung bekommen, die nicht von mir ist',
  ],
  moreTopics: 'Weitere Fragen',
  form: {
    title: 'Eine Person fragen',
    intro:
      'Senden Sie dies an die Personen, die helfen können. Nur die Frage ist nötig; alles andere beschleunigt die Hilfe.',
    security: (contact) =>
      `Senden Sie dies jetzt. Wenn es gerade geschieht, wenden Sie sich zusätzlich telefonisch oder persönlich an ${contact}: Sagen Sie, dass es ein Angriff auf das Konto sein kann.`,
    files: 'Halten Sie dies bereit, vielleicht wird danach gefragt:',
    question: 'Was geschieht, in Ihren eigenen Worten',
    submit: 'Senden',
    needsQuestion:
      'Bitte beschreiben Sie in wenigen Worten, was geschieht, damit jemand helfen kann.',
  },
  comment: {
    title: 'Was hat gefehlt?',
    label: 'Wenn Sie möchten, sagen Sie es denen, die diese Antworten schreiben',
    submit: 'Senden',
    thanks: 'Danke. Wer diese Antworten schreibt, wird es lesen.',
  },
  ticket: germanTicket,
};

/** `2026-11-22` as 22.11.2026, `2026-11` as 11/2026, anything else as it is. */
function dateOf(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (!month) return iso;
  return day ? `${day}.${month}.${year}` : `${month}/${year}`;
}

/** Languages as the understanding names them, in German. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Japanese: 'Japanisch',
  Korean: 'Koreanisch',
  Chinese: 'Chinesisch',
  Ukrainian: 'Ukrainisch',
  Russian: 'Russisch',
  Greek: 'Griechisch',
  Arabic: 'Arabisch',
  Hebrew: 'Hebräisch',
  Hindi: 'Hindi',
  Thai: 'Thai',
  German: 'Deutsch',
  French: 'Französisch',
  Spanish: 'Spanisch',
  Italian: 'Italienisch',
  Dutch: 'Niederländisch',
  Portuguese: 'Portugiesisch',
  Polish: 'Polnisch',
  Swedish: 'Schwedisch',
  Turkish: 'Türkisch',
  Czech: 'Tschechisch',
};

function declineLine(foreign: ForeignSubject | undefined): string {
  switch (foreign?.kind) {
    case 'other-service':
      return foreign.name
        ? `Das klingt nach der Anmeldung bei ${foreign.name}, und davon weiß ich nichts. Ich kenne nur Geschäfts-, Schul- und Unikonten von Microsoft.`
        : 'Das klingt nach der Anmeldung bei einem anderen Unternehmen, und davon weiß ich nichts. Ich kenne nur Geschäfts-, Schul- und Unikonten von Microsoft.';
    case 'other-topic':
      return 'Davon verstehe ich nichts: Ich kenne mich nur mit der Anmeldung aus.';
    case 'other-language':
      return languageLine(foreign.name);
    case 'small-talk':
      return 'Ich bin ein Helpdesk-Bot und deshalb nicht besonders gesprächig.';
    case 'noise':
      return 'Daraus konnte ich keine Frage erkennen.';
    case undefined:
      return 'Darauf habe ich keine Antwort.';
  }
}

/** German itself is foreign only where the knowledge holds nothing in German. */
function languageLine(name: string | undefined): string {
  if (name === 'German') {
    return 'Fragen kann ich hier leider nur auf Englisch lesen. Versuchen Sie es bitte auf Englisch, ein paar Stichwörter genügen. Oder fragen Sie eine Person.';
  }
  const seen = name ? `, und das sieht nach ${LANGUAGES[name] ?? name} aus` : '';
  return `Fragen kann ich leider nur auf Deutsch und Englisch lesen${seen}. Versuchen Sie es bitte in einer dieser Sprachen, ein paar Stichwörter genügen. Oder fragen Sie eine Person.`;
}
