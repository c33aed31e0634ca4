import { reconciliationMark, reconciliationSide } from '../../../shared/vocabulary/reconciliation';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { ReconciliationLine } from './reconciliations.documents';

export const lineColumns: readonly Column<ReconciliationLine>[] = [
  { source: 'contract.account.name' },
  { source: 'contract.number' },
  { source: 'contract.projectName', hidden: true },
  { source: 'open', kind: 'money', sort: true },
  {
    source: 'salesMark',
    sort: true,
    render: (row) => <StateChip vocabulary={reconciliationMark} code={row.salesMark} />,
    text: (row, locale) => reconciliationMark.labels[row.salesMark][locale],
  },
  {
    source: 'financeMark',
    sort: true,
    render: (row) => <StateChip vocabulary={reconciliationMark} code={row.financeMark} />,
    text: (row, locale) => reconciliationMark.labels[row.financeMark][locale],
  },
  { source: 'contractAmount', kind: 'money', sort: true },
  { source: 'delivered', kind: 'money', sort: true },
  { source: 'billed', kind: 'money' },
  { source: 'collected', kind: 'money', sort: true },
  { source: 'adjusted', kind: 'money' },
  { source: 'salesNote', kind: 'long' },
  { source: 'financeNote', kind: 'long' },
];

const columns: readonly Column<ReconciliationLine>[] = [
  { source: 'reconciliation.month' },
  ...lineColumns,
  { source: 'contract.primaryRep.name', hidden: true },
];

/** Lines of all months: for the export, and what waits for a side (CON-7). */
export function ReconciliationLineList() {
  const text = useText();
  return (
    <ListPage<ReconciliationLine>
      columns={columns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="reconciliation.search" />,
        <OnlyFilter key="differing" source="differing" alwaysOn />,
        <CodeInput key="waitingFor" source="waitingFor" vocabulary={reconciliationSide} />,
      ]}
      sort={{ field: 'open', order: 'DESC' }}
      above={<Intro>{text('reconciliation.intro')}</Intro>}
      rowClick={false}
      card={{
        primary: (row) => row.contract.account.name,
        secondary: (row) => (
          <>
            {row.reconciliation.month} · <Money value={row.open} sign />
          </>
        ),
      }}
    />
  );
}
