import { stopCause } from '../../../shared/vocabulary/receivables';
import { decidedBy, ownershipCause } from '../../../shared/vocabulary/territories';
import type { Column } from '../../components/columns';
import { Code } from '../../components/Fields';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n/use-text';
import { TierHistory } from '../tiers/TierHistory';
import type { Account, Ownership } from './accounts.documents';

const columns: readonly Column<Ownership>[] = [
  { source: 'validFrom', label: 'accounts.ownership.from', kind: 'day' },
  { source: 'validTo', label: 'accounts.ownership.to', kind: 'day' },
  { source: 'owner.name', label: 'accounts.ownership.owner' },
  { source: 'territory.name', label: 'accounts.fact.territory' },
  { source: 'cause', label: 'accounts.ownership.cause', vocabulary: ownershipCause },
  { source: 'decidedBy', label: 'accounts.ownership.decidedBy', vocabulary: decidedBy },
  { source: 'reason', label: 'accounts.ownership.reason', kind: 'long' },
  { source: 'recordedBy.name', label: 'accounts.ownership.by' },
];

export function AccountHistory({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <>
      <Section title={text('accounts.ownership')} flush>
        <PlainTable
          rows={[...(account.ownershipHistory ?? [])].reverse()}
          columns={columns}
          rowKey={(row) => row.id}
        />
      </Section>
      <Section title={text('accounts.tiers')}>
        <TierHistory changes={account.tierHistory ?? []} />
      </Section>
      <Section title={text('accounts.stops')}>
        {(account.supplyStops ?? []).length === 0 ? (
          text('accounts.stops_empty')
        ) : (
          <Timeline
            items={(account.supplyStops ?? []).map((stop) => ({
              id: stop.id,
              at: stop.startedOn,
              tone: stop.liftedOn ? 'neutral' : 'bad',
              title: <Code vocabulary={stopCause} code={stop.cause} />,
              detail: [
                stop.reason,
                stop.liftedOn && text('accounts.stop.lifted', { day: stop.liftedOn }),
                stop.liftedReason,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        )}
      </Section>
    </>
  );
}
