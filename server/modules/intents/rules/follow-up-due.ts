import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { AttentionMark } from '../../../../shared/vocabulary/intents';
import type { IntentsPolicy } from '../policy';

export interface FollowUpFacts {
  /** Day of the last contact that was reached, or of the claim where there was none. */
  readonly lastContactOn: LocalDate;
  /** Day agreed for the next step; null where nothing was agreed. */
  readonly nextStepOn: LocalDate | null;
  /** Days between contacts that the level asks for. */
  readonly intervalDays: number;
}

export interface FollowUpDue {
  readonly dueOn: LocalDate;
  readonly because: 'AGREED' | 'INTERVAL';
  /** Days over; 0 when due today or later. */
  readonly overdueDays: number;
  readonly mark: AttentionMark;
}

/**
 * When a customer is to be spoken to next: on the agreed day, or when the level's interval is over if that is earlier;
 * and how far they have slipped from attention.
 *
 * Rule INT-3.
 *
 * @example level A (3 days), last spoken to on 2 March, agreed on 9 March → due 5 March; on 10 March 5 days over, in attention
 */
export function followUpDue(facts: FollowUpFacts, policy: IntentsPolicy, today: LocalDate): FollowUpDue {
  const byInterval = addDays(facts.lastContactOn, facts.intervalDays);
  const agreed = facts.nextStepOn !== null && facts.nextStepOn < byInterval ? facts.nextStepOn : null;
  const dueOn = agreed ?? byInterval;
  const silent = daysBetween(facts.lastContactOn, today);
  return {
    dueOn,
    because: agreed ? 'AGREED' : 'INTERVAL',
    overdueDays: Math.max(0, daysBetween(dueOn, today)),
    mark: silent > policy.coolingDays ? 'COOLING' : silent > policy.attentionDays ? 'ATTENTION' : 'FRESH',
  };
}
