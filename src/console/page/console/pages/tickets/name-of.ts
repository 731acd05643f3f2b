import type { Party } from '../../../../../core/ticket/ticket';

/** As their platform names them. */
export const nameOf = ({ name, person }: Party): string => name ?? person;
