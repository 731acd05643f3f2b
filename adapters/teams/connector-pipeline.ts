import type { Pipeline as RestPipeline } from '@azure/core-rest-pipeline';
import { z } from 'zod';

/** What of the SDK's HTTP client can be changed; there are no options for it. */
type Pipeline = Pick<RestPipeline, 'addPolicy' | 'removePolicy'>;

/** The requests of a connector client, each turn's own; throws where the SDK is another than expected. */
export const pipelineOf = (client: unknown): Pipeline => clientSchema.parse(client).client.pipeline;

const clientSchema = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>((value) => typeof value === 'object' && value !== null),
  }),
});
