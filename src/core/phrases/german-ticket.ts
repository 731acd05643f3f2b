import type { TicketPhrases } from './phrases';

export const germanTicket: TicketPhrases = {
  stillOpen: (id) =>
    `${id} ist noch offen. Wenn sich niemand mehr darum kümmern muss, ziehen Sie es zurück.`,
  sentAlready: (id) =>
    `Das haben Sie schon geschickt: Ihr Ticket ist ${id}. Sie können etwas hinzufügen.`,
  opened: (id) =>
    `Gespeichert: Ihr Ticket ist ${id}. Das Team erfährt es sofort, oder sobald sein Kanal erreichbar ist. Die Antwort kommt hierher. Schreiben Sie „status“, um zu sehen, wie es darum steht.`,
  openedUrgent: (id, contact) =>
    `Als dringend gespeichert: Ihr Ticket ist ${id}. Wenn es gerade geschieht, wenden Sie sich zusätzlich telefonisch oder persönlich an ${contact}.`,
  done: {
    assign: (id) => `Sie bearbeiten jetzt ${id}.`,
    reply: (id) => `Gesendet an die Person, die ${id} eröffnet hat.`,
    ask: (id) => `Ich habe danach gefragt; ${id} wartet auf die Antwort.`,
    resolve: (id) => `${id} ist geschlossen, und wer gefragt hat, erfährt es.`,
    reopen: (id) => `${id} ist wieder offen.`,
    add: (id) => `Zu ${id} hinzugefügt.`,
    withdraw: (id) => `${id} ist zurückgezogen. Niemand arbeitet mehr daran.`,
  },
  notYours:
    'Das können Sie nicht tun: Dieses Ticket ist nur für die Personen, die daran arbeiten, und für die Person, die gefragt hat.',
  notNow: (id, state) => `Das geht jetzt nicht. Stand von ${id}: ${state}.`,
  gone: 'Dieses Ticket habe ich nicht mehr.',
  notSaved: (contact) =>
    `Das konnte ich gerade nicht speichern: Es wurde nichts geändert, und niemand hat davon erfahren. Bitte senden Sie es in ein paar Minuten noch einmal. Wenn es nicht warten kann, wenden Sie sich an ${contact}.`,
  notRead: (contact) =>
    `Das kann ich gerade nicht nachsehen: Der Ort, an dem ich es aufbewahre, antwortet nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal. Wenn es nicht warten kann, wenden Sie sich an ${contact}.`,
  needsText: 'Bitte schreiben Sie zuerst ein paar Worte.',
  actions: {
    assign: 'Ich übernehme',
    reply: 'Antworten',
    ask: 'Etwas nachfragen',
    resolve: 'Abschließen',
    reopen: 'Wieder öffnen',
    add: 'Etwas hinzufügen',
    withdraw: 'Zurückziehen',
  },
  states: {
    open: 'offen',
    assigned: 'in Bearbeitung',
    waiting: 'wartet auf die Person, die gefragt hat',
    resolved: 'gelöst',
    withdrawn: 'zurückgezogen',
  },
  urgencies: { normal: 'Normal', security: 'Sicherheit: jetzt ansehen' },
  causes: {
    'answered-in-knowledge': 'Die Antwort stand im Wissen',
    'knowledge-missing': 'Wissen fehlt',
    'knowledge-wrong': 'Wissen ist falsch',
    outage: 'Eine Störung',
    'not-mfa': 'Nicht zur mehrstufigen Authentifizierung',
  },
  happened: {
    opened: (who) => `${who} hat gefragt`,
    assigned: (who) => `${who} kümmert sich darum`,
    replied: (who) => `${who} hat geantwortet`,
    asked: (who) => `${who} braucht etwas von der Person, die gefragt hat`,
    added: (who) => `${who} hat etwas hinzugefügt`,
    resolved: (who) => `${who} hat das Ticket geschlossen`,
    reopened: (who) => `${who} hat das Ticket wieder geöffnet`,
    withdrawn: (who) => `${who} hat das Ticket zurückgezogen`,
  },
  cardTitle: (id) => `Ticket ${id}`,
  state: 'Stand',
  urgency: 'Dringlichkeit',
  asker: 'Gefragt von',
  platform: 'Über',
  shown: 'Gezeigte Antwort',
  tried: 'Versucht',
  question: 'Frage',
  missing: '(nicht angegeben)',
  verify:
    'Vor jedem Zurücksetzen und jeder Änderung am Konto: Prüfen Sie auf einem anderen Weg als diesem Chat, wer die Person ist. Fragen Sie nie nach einem Code oder Kennwort.',
  replyText: 'Ihre Antwort',
  addText: 'Was möchten Sie hinzufügen?',
  askField: 'Was brauchen Sie?',
  askText: 'Ein Wort dazu, falls nötig',
  cause: 'Warum musste eine Person helfen?',
  resolveText: 'Was die Lösung war, für die Person, die gefragt hat',
  submit: 'Senden',
  pleaseGive: (field) => `Bitte geben Sie an: ${field}.`,
  burst: (title, people) =>
    people === 1
      ? `Eine Person hat nach diesem Thema gefragt: ${title}. Es könnte eine Störung sein.`
      : `${people} Personen haben in kurzer Zeit nach demselben gefragt: ${title}. Es könnte eine Störung sein.`,
};
