import { invoiceState } from '../../../shared/vocabulary/invoices';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodesInput, DayInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { Invoice } from './invoices.documents';

export const invoiceColumns: readonly Column<Invoice>[] = [
  { source: 'number', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={invoiceState} code={row.state} />,
    text: (row, locale) => invoiceState.labels[row.state][locale],
  },
  { source: 'contract.account.name' },
  { source: 'contract.number' },
  { source: 'contract.projectName', hidden: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'issuedOn', kind: 'day', sort: true },
  { source: 'collectedBp', kind: 'percent' },
  { source: 'exceptionReason', kind: 'long' },
  { source: 'issuedBy.name' },
  { source: 'redLetterNumber', hidden: true },
  { source: 'cancelledOn', kind: 'day', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="invoices.search" />,
  <CodesInput key="states" source="states" vocabulary={invoiceState} alwaysOn />,
  <OnlyFilter key="excepted" source="excepted" />,
  <DayInput key="issuedFrom" source="issuedFrom" />,
  <DayInput key="issuedTo" source="issuedTo" />,
];

/** Invoices, and those that were issued by exception (CON-3). */
export function InvoiceList() {
  const text = useText();
  return (
    <ListPage<Invoice>
      columns={invoiceColumns}
      filters={filters}
      sort={{ field: 'issuedOn', order: 'DESC' }}
      above={<Intro>{text('invoices.intro')}</Intro>}
      card={{
        primary: (row) => row.number,
        secondary: (row) => (
          <>
            {row.contract.account.name} · <Money value={row.amount} sign />{' '}
            <StateChip vocabulary={invoiceState} code={row.state} />
          </>
        ),
        tertiary: (row) => row.issuedOn,
      }}
    />
  );
}
