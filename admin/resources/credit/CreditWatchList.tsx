import { creditLevel, creditRating } from '../../../shared/vocabulary/credit';
import { StateChip, StopChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Percent, RefLink } from '../../components/Fields';
import { groupDigits, percentOf } from '../../components/format';
import { CodeInput, CodesInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { GrantOverrideButton } from './CreditActs';
import type { StandingRow } from './credit.documents';
import { RatingSign } from './RatingSign';

const columns: readonly Column<StandingRow>[] = [
  {
    source: 'account.name',
    sort: 'name',
    render: (row) => (
      <>
        <RefLink to="accounts" id={row.account.id}>
          {row.account.name}
        </RefLink>{' '}
        <StopChip stopped={row.account.onSupplyStop} />
      </>
    ),
  },
  { source: 'level', vocabulary: creditLevel },
  {
    source: 'usedBp',
    kind: 'percent',
    sort: true,
    render: (row) => <Percent bp={row.usedBp} />,
    text: (row) => percentOf(row.usedBp),
  },
  {
    source: 'rating',
    vocabulary: creditRating,
    render: (row) => <RatingSign rating={row.rating} />,
    text: (row) => row.rating ?? '',
  },
  { source: 'limit', kind: 'money', sort: true },
  { source: 'exposure', kind: 'money', sort: true },
  { source: 'free', kind: 'money', sort: true },
  { source: 'account.owner.name', hidden: true },
  { source: 'override.amount', kind: 'money', hidden: true },
  { source: 'termDays', kind: 'number', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="credit.search" />,
  <CodesInput key="levels" source="levels" vocabulary={creditLevel} alwaysOn />,
  <CodeInput key="rating" source="rating" vocabulary={creditRating} />,
  <PersonInput key="ownerId" source="ownerId" />,
];

/** Customers against their limits, fullest first (CRE-5). */
export function CreditWatchList() {
  const text = useText();
  return (
    <ListPage<StandingRow>
      columns={columns}
      filters={filters}
      filterDefaultValues={{ levels: ['OVER', 'NEAR'] }}
      sort={{ field: 'usedBp', order: 'DESC' }}
      above={<Intro>{text('credit.watch_intro')}</Intro>}
      rowClick={false}
      rowActions={(row) => (row.level === 'OVER' ? <GrantOverrideButton standing={row} /> : null)}
      card={{
        primary: (row) => (
          <RefLink to="accounts" id={row.account.id}>
            {row.account.name}
          </RefLink>
        ),
        secondary: (row) => (
          <>
            <StateChip vocabulary={creditLevel} code={row.level} /> {groupDigits(row.exposure)} /{' '}
            {groupDigits(row.limit)}
          </>
        ),
      }}
    />
  );
}
