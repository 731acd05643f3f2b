import type { CollectField, Urgency } from '../article';
import type { TicketActionName } from '../choice';
import type { Cause, EntryKind, TicketState } from '../ticket/ticket';
import type { ForeignSubject, SecretKind } from '../understand/understanding';

/** Every word the bot says that is not an article, in one language. */
export interface Phrases {
  readonly secretWarning: {
    readonly title: string;
    readonly body: (kinds: readonly SecretKind[]) => string;
    readonly advice: (kinds: readonly SecretKind[]) => string;
  };
  readonly securityWarning: { readonly title: string; readonly body: string };
  readonly tellSecurity: string;
  /** What stands for what an organisation did not name, and how its telephone is put. */
  readonly organisation: {
    readonly name: string;
    readonly helpdesk: string;
    readonly phone: (number: string) => string;
  };
  readonly askPerson: string;
  /** For looking an answer up to show it to others. */
  readonly lookUp: { readonly title: string; readonly insert: string; readonly nothing: string };
  readonly solved: string;
  readonly unsolved: string;
  readonly didThisHelp: string;
  readonly yes: string;
  readonly no: string;
  readonly showForUsers: string;
  readonly showForAdmins: string;
  readonly onlyForAdmins: string;
  /** Instead of an answer that this organisation shows to its admins alone. */
  readonly adminsOnly: string;
  readonly stepByStep: string;
  readonly stepOf: (step: number, steps: number) => string;
  readonly worked: string;
  readonly nextStep: string;
  readonly wholeAnswer: string;
  readonly back: string;
  readonly startOver: string;
  readonly noStep: string;
  readonly lastStep: string;
  readonly takeYourTime: string;
  readonly allRight: string;
  /** After "None of these". */
  readonly otherWords: string;
  /** Where an answer is the same for everybody. */
  readonly oneVersion: string;
  /** Where the question that is meant is forgotten, or was never asked. */
  readonly whichQuestion: string;
  readonly accountInForm: string;
  readonly whatIsKept: string;
  readonly forgetMe: string;
  readonly youAlsoAsked: string;
  readonly nextTry: string;
  readonly nothingSpecial: string;
  readonly notedFields: string;
  readonly enoughAsking: string;
  readonly othersReport: string;
  readonly severalCodes: string;
  readonly showAll: string;
  readonly didYouMean: string;
  readonly didYouMeanOne: string;
  readonly didYouMeanCode: (written: string) => string;
  readonly noneOfThese: string;
  readonly unknownCodes: (codes: readonly string[]) => string;
  readonly unknownCodesHelp: string;
  readonly errorCodeLookup: string;
  readonly source: string;
  /** An ISO date as people of this language write it. */
  readonly date: (iso: string) => string;
  readonly checked: (iso: string) => string;
  readonly decline: (foreign: ForeignSubject | undefined) => string;
  readonly canDo: string;
  readonly rephrase: string;
  readonly hello: string;
  readonly helloAgain: string;
  readonly help: readonly string[];
  readonly helpTitle: string;
  readonly safety: string;
  readonly browseTopics: string;
  readonly topicsTitle: string;
  readonly topicTitle: (topic: string) => string;
  readonly topicNames: Readonly<Record<string, string>>;
  readonly backToTopics: string;
  readonly thanks: string;
  readonly bye: string;
  readonly gladSolved: string;
  readonly sorryUnsolved: string;
  readonly stillUnsolved: string;
  readonly ratedHelpful: string;
  readonly ratedUnhelpful: string;
  readonly handOff: (contact: string) => string;
  readonly handOffSecurity: (contact: string) => string;
  readonly handOffBring: string;
  readonly collect: Readonly<Record<CollectField, string>>;
  readonly knownFields: string;
  readonly neverSecret: string;
  readonly noTickets: (contact: string) => string;
  readonly noOpenTickets: string;
  readonly forgotten: string;
  readonly restarted: string;
  readonly gone: string;
  readonly empty: string;
  readonly failed: (contact: string) => string;
  readonly tryAsking: string;
  readonly exampleQuestions: readonly string[];
  readonly moreTopics: string;
  /** Passing on an answer that only one person sees. */
  readonly sharing: {
    readonly share: string;
    readonly dismiss: string;
    readonly toThread: string;
    readonly toPerson: string;
    readonly sharedBy: string;
    readonly sent: string;
    readonly notThere: string;
  };
  /** The form that asks for a question where there is no conversation to write it in. */
  readonly ask: { readonly title: string; readonly question: string; readonly submit: string };
  /** The page with topics and tickets. */
  readonly home: {
    readonly myTickets: string;
    readonly openTickets: string;
    readonly nothingOpen: string;
  };
  /** After the bot's name, while an answer is on its way. */
  readonly working: string;
  /** To whom sends faster than anybody reads. */
  readonly tooFast: string;
  /** Where the organisation does not let the bot answer. */
  readonly notHere: string;
  readonly form: FormPhrases;
  readonly comment: {
    readonly title: string;
    readonly label: string;
    readonly submit: string;
    readonly thanks: string;
  };
  readonly ticket: TicketPhrases;
}

/** The form that opens a ticket. */
interface FormPhrases {
  readonly title: string;
  readonly intro: string;
  readonly security: (contact: string) => string;
  readonly files: string;
  readonly question: string;
  readonly submit: string;
  readonly needsQuestion: string;
}

/** Tickets, as those see them who asked and those who work on them. */
export interface TicketPhrases {
  readonly opened: (id: string) => string;
  readonly sentAlready: (id: string) => string;
  readonly stillOpen: (id: string) => string;
  readonly openedUrgent: (id: string, contact: string) => string;
  readonly done: Readonly<Record<TicketActionName, (id: string) => string>>;
  readonly notYours: string;
  readonly notNow: (id: string, state: string) => string;
  readonly gone: string;
  /** What was to be kept or sent could not be stored. */
  readonly notSaved: (contact: string) => string;
  /** What is kept could not be read. */
  readonly notRead: (contact: string) => string;
  readonly needsText: string;
  readonly actions: Readonly<Record<TicketActionName, string>>;
  readonly states: Readonly<Record<TicketState, string>>;
  readonly urgencies: Readonly<Record<Urgency, string>>;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly happened: Readonly<Record<EntryKind, (who: string) => string>>;
  readonly cardTitle: (id: string) => string;
  readonly state: string;
  readonly urgency: string;
  readonly asker: string;
  readonly platform: string;
  readonly shown: string;
  readonly tried: string;
  readonly question: string;
  readonly missing: string;
  readonly verify: string;
  readonly replyText: string;
  readonly addText: string;
  readonly askField: string;
  readonly askText: string;
  readonly cause: string;
  readonly resolveText: string;
  readonly submit: string;
  readonly pleaseGive: (field: string) => string;
  readonly burst: (title: string, people: number) => string;
}
