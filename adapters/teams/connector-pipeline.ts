import { z } from 'zod';

/** Its body is JSON by the time a policy of ours sees it. */
export interface ConnectorRequest {
  url: string;
  readonly method: string;
  body?: unknown;
}
type Send = (request: ConnectorRequest) => Promise<unknown>;

/** What of the SDK's HTTP client can be changed; there are no options for it. */
interface Pipeline {
  removePolicy(policy: { readonly name: string }): void;
  addPolicy(policy: {
    readonly name: string;
    readonly sendRequest: (request: ConnectorRequest, next: Send) => Promise<unknown>;
  }): void;
}

/** The requests of a connector client, each turn's own; throws where the SDK is another than expected. */
export const pipelineOf = (client: unknown): Pipeline => clientSchema.parse(client).client.pipeline;

const clientSchema = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>((value) => typeof value === 'object' && value !== null),
  }),
});
