import type { Role } from '../../../../shared/vocabulary/identity';
import type { ReceptionLevel } from '../../../../shared/vocabulary/visits';

const hosts: Record<ReceptionLevel, readonly Role[]> = {
  FIRST: ['GENERAL_MANAGER', 'SALES_DIRECTOR'],
  SECOND: ['GENERAL_MANAGER', 'SALES_DIRECTOR', 'SALES_MANAGER', 'MARKETING'],
};

/**
 * May somebody with these roles host a reception of a level? Level 1 is received by the general manager and the VP, level 2
 * by the VP and a head of department.
 *
 * Rule VIS-11.
 *
 * @example level 1 and a sales manager → false
 */
export function mayHost(level: ReceptionLevel, roles: readonly Role[]): boolean {
  return roles.some((role) => hosts[level].includes(role));
}
