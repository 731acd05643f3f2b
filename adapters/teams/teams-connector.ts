import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsConfig } from '../../src/platform-credentials';
import { authorityOf } from './authority';
import { createLocalTokenFactory } from './local-token-factory';
import { quietly } from './quietly';

type Authentication = ConfigurationBotFrameworkAuthentication;
export type Sender = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/**
 * The SDK's adapter in the two steps that its `process` does in one: who sent it, and what to do. Between them a bad
 * token can be told from a fault of ours.
 */
export class TeamsConnector extends CloudAdapter {
  readonly #authentication: Authentication;

  constructor(credentials: TeamsConfig | undefined) {
    const authentication = new ConfigurationBotFrameworkAuthentication(
      authorityOf(credentials),
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- to the SDK that class is an interface
      createLocalTokenFactory(credentials),
    );
    super(authentication);
    this.#authentication = authentication;
  }

  /** Rejects where the token is missing, not the channel's, or not for this bot. */
  authenticate(activity: Activity, authorization: string): Promise<Sender> {
    return quietly(() => this.#authentication.authenticateRequest(activity, authorization));
  }

  /** Does the turn; resolves to what an invoke is answered with. */
  run(
    sender: Sender,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, turn);
  }
}
