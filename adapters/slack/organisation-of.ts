import type { ActionPayload } from './payloads';

/** The organisation of whoever pressed, as interactive payloads name it. */
export function organisationOf({
  enterprise,
  team,
  user,
}: Pick<ActionPayload, 'enterprise' | 'team' | 'user'>) {
  return {
    enterprise: enterprise?.id ?? team?.enterprise_id,
    team: team?.id ?? user.team_id,
  };
}
