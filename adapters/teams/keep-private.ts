import type { PipelineRequest } from '@azure/core-rest-pipeline';
import type { Activity, TurnContext } from 'botbuilder';
import { pipelineOf } from './connector-pipeline';
import { PRIVATE_MARK } from './private-place';

/**
 * Has everything a turn sends shown to the one it answers alone, among the messages of others. The SDK's client does
 * not know targeted messages, but the connector asks for one parameter more and nothing else
 * (learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages).
 */
export function keepPrivate(context: TurnContext, client: unknown): void {
  const asked = context.activity.type === 'message' ? context.activity.id : undefined;
  pipelineOf(client).addPolicy({
    name: 'targetedActivityPolicy',
    sendRequest: (request, next) => {
      target(request, asked);
      return next(request);
    },
  });
  context.onSendActivities((_context, activities, next) => {
    for (const activity of activities) {
      markActivity(activity);
      // Targeted messages reply to nothing.
      delete activity.replyToId;
    }
    return next();
  });
  context.onUpdateActivity((_context, activity, next) => {
    markActivity(activity);
    // The connector refuses a change that names a recipient.
    Reflect.deleteProperty(activity, 'recipient');
    return next();
  });
}

/** With what was asked (the body is JSON by now), which Teams shows above the answer; the SDK leaves out of an entity what it does not know. */
function target(request: PipelineRequest, asked: string | undefined): void {
  const url = new URL(request.url);
  url.searchParams.set('isTargetedActivity', 'true');
  request.url = url.href;
  if (!asked || request.method !== 'POST' || typeof request.body !== 'string') return;
  const entities = [{ type: 'targetedMessageInfo', messageId: asked }];
  request.body = JSON.stringify({ ...(JSON.parse(request.body) as object), entities });
}

function markActivity(activity: Partial<Activity>): void {
  if (activity.attachments) activity.attachments = markButtons(activity.attachments);
  const value: unknown = activity.value;
  if (value !== undefined) activity.value = markButtons(value);
}

/** The data of buttons stands under `data`, and nothing else does. */
function markButtons<T>(json: T): T {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'data' && typeof value === 'object' && value !== null
      ? { ...value, [PRIVATE_MARK]: true }
      : value,
  ) as T;
}
