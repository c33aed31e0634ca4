import { TextInput, useListContext } from 'react-admin';
import {
  accountTier,
  customerAge,
  customerType,
  sizeBand,
  type AccountTier,
} from '../../../shared/vocabulary/accounts';
import { serviceClass } from '../../../shared/vocabulary/archive';
import { delinquencyClass } from '../../../shared/vocabulary/receivables';
import { ActButton } from '../../components/Act';
import { StopChip, TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { TerritoryInput } from '../territories/TerritoryActs';
import { CreateAccountButton } from './AccountActs';
import { accountSummaryDocument, type AccountRow } from './accounts.documents';
import { reviewCustomersDocument } from './dossier.documents';
import { HandOverTicked } from './HandOverButton';

export const accountLink = (account: { readonly id: string; readonly name: string }) => (
  <RefLink to="accounts" id={account.id}>
    {account.name}
  </RefLink>
);

const columns: readonly Column<AccountRow>[] = [
  { source: 'name', sort: true, render: accountLink },
  { source: 'code', sort: true, hidden: true },
  { source: 'tier', vocabulary: accountTier, sort: true },
  { source: 'customerType', vocabulary: customerType, sort: true, hidden: true },
  { source: 'owner.name' },
  { source: 'territory.name' },
  { source: 'money.open', kind: 'money', permission: 'receivable.read' },
  { source: 'money.overdue', kind: 'money', permission: 'receivable.read', hidden: true },
  { source: 'debtClass', vocabulary: delinquencyClass, permission: 'receivable.read' },
  { source: 'standing.serviceClass', render: (account) => account.standing?.serviceClass },
  { source: 'standing.customerAge', vocabulary: customerAge, hidden: true },
  { source: 'standing.yearAmount', kind: 'money', hidden: true },
  { source: 'standing.lastOrderOn', kind: 'day', hidden: true },
  { source: 'standing.dormantSince', kind: 'day' },
  { source: 'regionCode', sort: true, hidden: true },
  { source: 'industry', hidden: true },
  { source: 'sizeBand', vocabulary: sizeBand, hidden: true },
  { source: 'uscc', hidden: true },
  {
    source: 'onSupplyStop',
    render: (account) => <StopChip stopped={account.onSupplyStop} />,
    text: (account, locale) => (account.onSupplyStop ? (locale === 'zh' ? '停供' : 'stopped') : ''),
  },
  { source: 'createdAt', kind: 'instant', sort: true, hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="accounts.search" />,
  <CodeInput key="tier" source="tier" vocabulary={accountTier} alwaysOn />,
  <CodeInput key="customerType" source="customerType" vocabulary={customerType} />,
  <PersonInput key="ownerId" source="ownerId" />,
  <TerritoryInput key="territoryId" source="territoryId" />,
  <TextInput key="regionPrefix" source="regionPrefix" />,
  <TextInput key="industry" source="industry" />,
  <CodeInput key="sizeBand" source="sizeBand" vocabulary={sizeBand} />,
  <OnlyFilter key="unowned" source="unowned" label="accounts.only_unowned" />,
  <CodeInput key="serviceClass" source="serviceClass" vocabulary={serviceClass} />,
  <CodeInput key="customerAge" source="customerAge" vocabulary={customerAge} />,
  <OnlyFilter key="dormant" source="dormant" label="dossier.only_dormant" />,
  <OnlyFilter key="onSupplyStop" source="onSupplyStop" label="accounts.only_stopped" />,
];

interface Summary {
  readonly summary: {
    readonly total: number;
    readonly unowned: number;
    readonly onSupplyStop: number;
    readonly byTier: readonly { readonly tier: AccountTier; readonly count: number }[];
  };
}

/** Figures over exactly the rows of the list; a click narrows it to them. */
function SummaryRow() {
  const text = useText();
  const label = useLabel();
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const { data } = useAsk<Summary>(accountSummaryDocument, {
    filter: Object.keys(filterValues).length > 0 ? filterValues : null,
  });
  if (!data) return null;
  const { total, unowned, onSupplyStop, byTier } = data.summary;
  const narrow = (more: Record<string, unknown>) => () =>
    setFilters({ ...filterValues, ...more }, displayedFilters);
  return (
    <Figures
      figures={[
        { label: text('accounts.summary.total'), value: total },
        ...accountTier.list.map((tier) => {
          const count = byTier.find((row) => row.tier === tier)?.count ?? 0;
          const share = total > 0 ? ` · ${Math.round((count * 100) / total)}%` : '';
          return {
            label: label(accountTier.labels[tier]),
            value: `${count}${share}`,
            onClick: narrow({ tier }),
          };
        }),
        {
          label: text('accounts.summary.unowned'),
          value: unowned,
          alarming: unowned > 0,
          onClick: narrow({ unowned: true }),
        },
        {
          label: text('accounts.summary.stopped'),
          value: onSupplyStop,
          alarming: onSupplyStop > 0,
          onClick: narrow({ onSupplyStop: true }),
        },
      ]}
    />
  );
}

export function AccountList() {
  const may = useMay();
  return (
    <ListPage<AccountRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      above={<SummaryRow />}
      actions={
        <>
          <ReviewButton />
          <CreateAccountButton />
        </>
      }
      {...(may('account.hand_over') ? { bulk: <HandOverTicked /> } : {})}
      card={{
        primary: (account) => account.name,
        secondary: (account) => (
          <>
            <TierChip tier={account.tier} /> <StopChip stopped={account.onSupplyStop} />
          </>
        ),
        tertiary: (account) => account.owner?.name,
      }}
    />
  );
}

/** Service class, dormant, new or old of all customers, now instead of tonight (ARC-4, ARC-5). */
function ReviewButton() {
  const text = useText();
  return (
    <ActButton<{ review: { looked: number; changed: number; dormant: number } }>
      label="dossier.review"
      permission="account.review"
      says={text('dossier.review_says')}
      document={reviewCustomersDocument}
      variables={() => ({})}
      done={({ review }) => text('dossier.review_done', review)}
    />
  );
}
