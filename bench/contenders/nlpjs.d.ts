/** The little of nlp.js that is used here; it ships no types. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): string;
  }
  export function containerBootstrap(): Container;
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core';

  export interface Classified {
    /** Best first. The intent `None` stands for no intent. */
    readonly classifications: readonly { readonly intent: string; readonly score: number }[];
  }
  export class NluManager {
    constructor(settings: {
      readonly container: Container;
      readonly locales: readonly string[];
      readonly useNoneFeature: boolean;
      readonly domain: {
        readonly nluByDomain: {
          readonly default: {
            readonly className: string;
            readonly settings: { readonly iterations: number };
          };
        };
      };
    });
    add(locale: string, utterance: string, intent: string): void;
    train(settings: { readonly log: boolean }): Promise<unknown>;
    process(locale: string, utterance: string): Promise<Classified>;
  }
  export const NluNeural: unknown;
}

declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}
