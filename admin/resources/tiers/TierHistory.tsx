import { accountTier } from '../../../shared/vocabulary/accounts';
import { Code } from '../../components/Fields';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n/use-text';
import type { TierChange } from '../accounts/accounts.documents';
import { points } from './points';

/** How a customer's tier came about: from, to, by which score or whose decision, until when (TIER-3). */
export function TierHistory({ changes }: { readonly changes: readonly TierChange[] }) {
  const text = useText();
  return (
    <Timeline
      items={changes.map((change) => ({
        id: change.id,
        at: change.changedOn,
        by: change.changedBy?.name,
        tone: 'accent',
        title: (
          <>
            <Code vocabulary={accountTier} code={change.fromTier} /> →{' '}
            <Code vocabulary={accountTier} code={change.toTier} />
          </>
        ),
        detail: [
          change.reason,
          change.score === null ? null : text('tiers.score', { score: points(change.score) }),
          change.overrideUntil && `${text('tiers.until_day', { day: change.overrideUntil })}`,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
