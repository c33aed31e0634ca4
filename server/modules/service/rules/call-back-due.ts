import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { CallBackOccasion, CallBackState } from '../../../../shared/vocabulary/service';
import { addWorkingDays, type WorkingCalendar } from '../../calendar/rules/working-calendar';
import { intervalOf, type ServicePolicy } from '../policy';

export interface CallBackFacts {
  readonly tier: AccountTier;
  /** Day of the last call in which the customer was spoken to. */
  readonly lastCallOn: LocalDate | null;
  /** First delivery of the first contract that began after that call; null where none did. */
  readonly startedOn: LocalDate | null;
}

export interface CallBackDue {
  readonly occasion: CallBackOccasion;
  readonly dueOn: LocalDate;
  readonly state: CallBackState;
  /** Days over; 0 when due today or later. */
  readonly overdueDays: number;
}

/**
 * When a customer is to be called back: within the working days after a contract's first delivery, else when the interval
 * of the tier is over. Null where nothing was delivered that nobody asked about and nobody was ever spoken to.
 *
 * Rule SVC-2.
 *
 * @example first delivery on Friday 6 March, 2 working days → due Tuesday 10 March
 * @example strategic (15 days), spoken to on 2 March → due 17 March; until a week before it counts as done
 */
export function callBackDue(
  facts: CallBackFacts,
  policy: ServicePolicy,
  calendar: WorkingCalendar,
  today: LocalDate,
): CallBackDue | null {
  const owed = owedCall(facts, policy, calendar);
  if (!owed) return null;
  const over = daysBetween(owed.dueOn, today);
  const ahead = owed.occasion === 'FIRST_DELIVERY' || -over <= policy.aheadDays;
  return {
    ...owed,
    state: over > 0 ? 'OVERDUE' : ahead ? 'DUE' : 'DONE',
    overdueDays: Math.max(0, over),
  };
}

function owedCall(
  { tier, lastCallOn, startedOn }: CallBackFacts,
  policy: ServicePolicy,
  calendar: WorkingCalendar,
): Pick<CallBackDue, 'occasion' | 'dueOn'> | null {
  if (startedOn)
    return {
      occasion: 'FIRST_DELIVERY',
      dueOn: addWorkingDays(calendar, startedOn, policy.firstCallWorkingDays),
    };
  return lastCallOn && { occasion: 'INTERVAL', dueOn: addDays(lastCallOn, intervalOf(policy, tier)) };
}
