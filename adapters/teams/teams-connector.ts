import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsConfig } from '../../src/platform-credentials';
import { authorityOf } from './authority';
import { busyRetries } from './busy-retries';
import { pipelineOf } from './connector-pipeline';
import { keepPrivate } from './keep-private';
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
    return this.processActivity(sender, activity, (context) => {
      pipelineOf(context.turnState.get(this.ConnectorClientKey)).addPolicy(busyRetries());
      return turn(context);
    });
  }

  /** Has all that the turn sends shown to the one it answers alone. */
  keepPrivate(context: TurnContext): void {
    keepPrivate(context, context.turnState.get(this.ConnectorClientKey));
  }

  /** Does something in a conversation nobody wrote in just now; rejects as the connector refuses, at once. */
  async visit<T>(
    appId: string | undefined,
    reference: Partial<ConversationReference>,
    act: (context: TurnContext) => Promise<T>,
  ): Promise<T> {
    let result: Promise<T> | undefined;
    await this.continueConversationAsync(appId ?? '', reference, async (context) => {
      // The SDK invents one, and would have what is sent reply to it.
      delete context.activity.id;
      withoutRetries(context.turnState.get(this.ConnectorClientKey));
      result = act(context);
      // A rejection is the caller's, and no failed turn to apologize for in somebody's channel.
      await result.catch(() => undefined);
    });
    if (!result) throw new Error('the conversation could not be entered');
    return result;
  }
}

/**
 * The SDK's client waits as long as a busy connector asks and tries again, three times. Whoever has a queue of his own
 * must not be held up by that.
 */
function withoutRetries(client: unknown): void {
  pipelineOf(client).removePolicy({ name: 'defaultRetryPolicy' });
}
