import type { Logger } from '../../src/logger';
import { InstallationUnreadable, type Installations } from './installations';
import { organisationOfEvent } from './organisation-of';
import { installationsOf } from './origin';
import { type EventPayload, uninstallEvent } from './payloads';

/** The end of an installation, as Slack told it. */
export interface Uninstall {
  /** The workspace, or the enterprise. */
  readonly id: string;
  /** Seconds; what was installed after that stays. */
  readonly at: number;
}

/** Undefined where an event is another, or only people's own tokens have ended. */
export function parseUninstall(payload: EventPayload): Uninstall | undefined {
  const event = uninstallEvent.safeParse(payload.event).data;
  if (!event) return undefined;
  if (event.type === 'tokens_revoked' && !event.tokens.bot?.length) return undefined;
  const [id] = installationsOf(organisationOfEvent(payload));
  return id === undefined ? undefined : { id, at: payload.event_time ?? Infinity };
}

/** Forgets an installation that has ended; an event that comes late does not end the one after it. */
export async function removeInstallation(
  { id, at }: Uninstall,
  installations: Installations,
  logger: Logger,
): Promise<void> {
  const installedAt = await timeOf(id, installations);
  if (installedAt === undefined || installedAt > at) return;
  await installations.remove(id);
  logger.info({ installation: id }, 'the app was removed from Slack there; its token is deleted');
}

/** What no key opens any more may go at any time. */
async function timeOf(id: string, installations: Installations): Promise<number | undefined> {
  try {
    return (await installations.find(id))?.installedAt;
  } catch (error) {
    if (error instanceof InstallationUnreadable) return 0;
    throw error;
  }
}
