import type { Role } from '../../../../shared/vocabulary/identity';
import { DomainError } from '../../../core/errors';

/** The sales department: whoever can sit at the table beside the responsible rep. */
const salesRoles: readonly Role[] = ['REP', 'SALES_MANAGER', 'SALES_DIRECTOR'];

/**
 * Whether somebody can be the second person of a terms talk: another active person of the sales department.
 *
 * Rule LEAD-12.
 *
 * @example the rep's manager, active → fine; the rep, somebody of finance, somebody who has left → refused
 *
 * @throws DomainError lead.second_person
 */
export function assertSecondPerson(
  second: {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    readonly roles: readonly Role[];
  },
  repIds: readonly string[],
): void {
  const sells = second.roles.some((role) => salesRoles.includes(role));
  if (repIds.includes(second.id) || !second.active || !sells)
    throw new DomainError('lead.second_person', { name: second.name }, 'secondId');
}
