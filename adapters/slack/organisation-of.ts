import type { Organisation } from './origin';
import type { ActionPayload, EventPayload } from './payloads';

type Actor = Pick<ActionPayload, 'enterprise' | 'team' | 'user' | 'is_enterprise_install'>;

/** The organisation of whoever pressed, as interactive payloads name it. */
export function organisationOf(payload: Actor): Organisation {
  const { enterprise, team, user } = payload;
  return {
    enterprise: enterprise?.id ?? team?.enterprise_id,
    team: team?.id ?? user.team_id,
    isOrgWide: payload.is_enterprise_install,
  };
}

/** The organisation of an event: that of the installation it was sent to, where the event names it. */
export function organisationOfEvent(payload: EventPayload): Organisation {
  const { enterprise_id: enterprise, team_id: team } = payload;
  const [installed] = payload.authorizations ?? [];
  return {
    enterprise: enterprise ?? installed?.enterprise_id,
    team: installed?.team_id ?? team,
    isOrgWide: installed?.is_enterprise_install ?? payload.is_enterprise_install,
  };
}
