import { ClassChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { CaseRow } from './collections.documents';

const columns: readonly Column<CaseRow>[] = [
  {
    source: 'contract.account.name',
    render: ({ contract }) => (
      <RefLink to="accounts" id={contract.account.id}>
        {contract.account.name}
      </RefLink>
    ),
  },
  {
    source: 'contract.projectName',
    render: ({ contract }) => (
      <RefLink to="contracts" id={contract.id}>
        {contract.projectName}
      </RefLink>
    ),
  },
  {
    source: 'contract.delinquencyClass',
    render: ({ contract }) => <ClassChip debtClass={contract.delinquencyClass} />,
    text: ({ contract }) => contract.delinquencyClass ?? '',
  },
  { source: 'rep.name' },
  { source: 'openedOn', kind: 'day', sort: true },
  { source: 'openAmount', kind: 'money', sort: true },
  { source: 'contract.money.open', kind: 'money' },
  { source: 'endedOn', kind: 'day', sort: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="collections.search" />,
  <OnlyFilter key="running" source="running" />,
  <PersonInput key="repId" source="repId" />,
];

/** Projects with the collections office, each with the rep who follows it (REC-4, REC-7). */
export function CaseList() {
  const text = useText();
  return (
    <ListPage<CaseRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'openedOn', order: 'DESC' }}
      rowClick={false}
      above={<Intro>{text('collections.cases_intro')}</Intro>}
      card={{
        primary: ({ contract }) => contract.account.name,
        secondary: ({ contract, rep }) => `${contract.projectName} · ${rep?.name ?? ''}`,
        tertiary: ({ contract }) => <Money value={contract.money?.open} sign />,
      }}
    />
  );
}
