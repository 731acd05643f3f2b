import type { Setting } from '../core/setting';
import type { MadeKnowledge } from '../knowledge/made-knowledge';
import type { KnowledgeProblem } from './api';

/** Why what lies in the folders is not what is answered from. */
export interface KnowledgeTrouble {
  readonly at: Date;
  readonly problems: readonly KnowledgeProblem[];
}

/** The knowledge that is answered from, which can be swapped while questions come in. */
export interface KnowledgeInUse {
  setting(): Setting;
  state(): {
    /** See `knowledgeVersion`. */
    readonly version: string;
    readonly loadedAt: Date;
    readonly trouble?: KnowledgeTrouble;
  };
  /** Answers from this from now on. */
  takeUp(made: MadeKnowledge): void;
  /** Looks whether the overlay folder changed on the disk, and takes up what lies there where it is sound. */
  refresh(): Promise<void>;
}
