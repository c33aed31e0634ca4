import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';

interface TierStep {
  readonly fromTier: AccountTier;
  readonly toTier: AccountTier;
  readonly changedOn: LocalDate;
}

/**
 * The tier on a day, from the changes in their order: what the last one by then made it, or what the first one after
 * changed it from; without any, what it is today.
 *
 * Rule TIER-3.
 */
export function tierOn(now: AccountTier, changes: readonly TierStep[], on: LocalDate): AccountTier {
  const before = changes.filter((change) => change.changedOn <= on).at(-1);
  return before?.toTier ?? changes[0]?.fromTier ?? now;
}
