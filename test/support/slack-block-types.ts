import type { HomeView, KnownBlock, ModalView } from '@slack/types';

/** What the JSON schema of slack-block-schema.ts is generated from. */
export type Blocks = KnownBlock[];
export type Home = HomeView;
export type Modal = ModalView;
