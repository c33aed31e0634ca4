import { bankAsideCause, bankLineState } from '../../../shared/vocabulary/banking';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { CodesInput, DayInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { BankLine } from './bank.documents';
import { MatchButton } from './StatementList';

const standing = (row: BankLine) => row.receipts.filter(({ reversedOn }) => reversedOn === null);

export const lineColumns: readonly Column<BankLine>[] = [
  { source: 'paidOn', kind: 'day', sort: true },
  { source: 'payer', sort: true },
  { source: 'amount', kind: 'money', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={bankLineState} code={row.state} />,
    text: (row, locale) => bankLineState.labels[row.state][locale],
  },
  { source: 'rest', kind: 'money', hidden: true },
  {
    source: 'customers',
    render: (row) =>
      standing(row).map(({ id, account }, at) => (
        <span key={id}>
          {at > 0 && '、'}
          <RefLink to="receipts" id={id}>
            {account.name}
          </RefLink>
        </span>
      )),
    text: (row) =>
      standing(row)
        .map(({ account }) => account.name)
        .join('、'),
  },
  { source: 'text' },
  { source: 'reference' },
  { source: 'payerAccount', hidden: true },
  { source: 'asideCause', vocabulary: bankAsideCause, hidden: true },
  { source: 'statement.number' },
  { source: 'lineNo', kind: 'number', sort: true, hidden: true },
  { source: 'decidedBy.name', hidden: true },
  { source: 'decidedOn', kind: 'day', sort: true, hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="bank.search_lines" />,
  <CodesInput key="states" source="states" vocabulary={bankLineState} alwaysOn />,
  <DayInput key="paidFrom" source="paidFrom" label="resources.bankLines.fields.paidFrom" />,
  <DayInput key="paidTo" source="paidTo" label="resources.bankLines.fields.paidTo" />,
];

/** Money that came in by the bank, over all statements (BANK-3). */
export function LineList() {
  return (
    <ListPage<BankLine>
      columns={lineColumns}
      filters={filters}
      sort={{ field: 'paidOn', order: 'DESC' }}
      actions={<MatchButton />}
      card={{
        primary: (row) => `${row.paidOn} · ${row.payer}`,
        secondary: (row) => (
          <>
            <Money value={row.amount} sign /> <StateChip vocabulary={bankLineState} code={row.state} />
          </>
        ),
      }}
    />
  );
}
