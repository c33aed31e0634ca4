import type { LocalDate } from '../../../../shared/local-date';
import { DomainError } from '../../../core/errors';

/**
 * Whether a level may change on a day: not in the future, not before the last change, and only where the customer was
 * spoken to on that day.
 *
 * Rule INT-4.
 *
 * @example changed on 5 March with a call reached on 5 March → fine; with a call on 4 March only → refused
 *
 * @throws DomainError lead.contact_in_future, lead.level_backdated, lead.level_needs_activity
 */
export function assertLevelChange(
  facts: {
    readonly changedOn: LocalDate;
    /** The customer was reached or visited on that day. */
    readonly activity: boolean;
    readonly lastChangeOn: LocalDate | null;
  },
  today: LocalDate,
): void {
  const { changedOn, activity, lastChangeOn } = facts;
  if (changedOn > today) throw new DomainError('lead.contact_in_future', {}, 'changedOn');
  if (lastChangeOn !== null && changedOn < lastChangeOn)
    throw new DomainError('lead.level_backdated', { since: lastChangeOn }, 'changedOn');
  if (!activity) throw new DomainError('lead.level_needs_activity', { day: changedOn }, 'changedOn');
}
