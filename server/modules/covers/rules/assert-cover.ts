import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import { sharedRoles } from '../../../../shared/stand-in-rights';
import type { Role } from '../../../../shared/vocabulary/identity';
import { DomainError } from '../../../core/errors';
import type { CoversPolicy } from '../policy';

export interface Covering {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
}

/** Days [validFrom, validTo). */
export interface Days {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

export interface CoverFacts extends Days {
  readonly absent: Covering;
  readonly standIn: Covering;
  /** Other covers of the absent person. */
  readonly others: readonly Days[];
  /** Covers of the stand-in's own absences. */
  readonly standInAway: readonly Days[];
}

/**
 * May this person stand in for that one on these days (ORG-3)?
 *
 * @throws DomainError cover.oneself, common.dates_out_of_order, cover.backdated, cover.too_long, cover.person_inactive,
 * cover.no_shared_role, cover.overlap, cover.stand_in_absent
 */
export function assertCover(facts: CoverFacts, policy: CoversPolicy, today: LocalDate): void {
  const { absent, standIn, validFrom, validTo } = facts;
  if (absent.id === standIn.id) throw new DomainError('cover.oneself', {}, 'standInId');
  if (validTo <= validFrom)
    throw new DomainError('common.dates_out_of_order', { earlier: validFrom, later: validTo }, 'validTo');
  if (validFrom < today) throw new DomainError('cover.backdated', { today }, 'validFrom');
  if (daysBetween(validFrom, validTo) > policy.maxDays)
    throw new DomainError('cover.too_long', { most: policy.maxDays }, 'validTo');
  if (!absent.active) throw new DomainError('cover.person_inactive', { name: absent.name }, 'userId');
  if (!standIn.active) throw new DomainError('cover.person_inactive', { name: standIn.name }, 'standInId');
  if (sharedRoles(absent.roles, standIn.roles).length === 0) {
    const names = { standIn: standIn.name, absent: absent.name };
    throw new DomainError('cover.no_shared_role', names, 'standInId');
  }
  const taken = facts.others.find((other) => overlap(facts, other));
  if (taken) throw new DomainError('cover.overlap', spoken(absent, taken), 'validFrom');
  const away = facts.standInAway.find((other) => overlap(facts, other));
  if (away) throw new DomainError('cover.stand_in_absent', spoken(standIn, away), 'standInId');
}

/** Do two spans share a day? A span without days shares none. */
export function overlap(one: Days, other: Days): boolean {
  const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  const to = one.validTo < other.validTo ? one.validTo : other.validTo;
  return from < to;
}

/** People say the last day, not the day after it. */
const spoken = (person: Covering, { validFrom, validTo }: Days) => ({
  name: person.name,
  from: validFrom,
  to: addDays(validTo, -1),
});
