import MatchIcon from '@mui/icons-material/RuleOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { BankStatement } from './bank.documents';
import { ImportStatementButton } from './ImportStatement';

const columns: readonly Column<BankStatement>[] = [
  { source: 'number', sort: true },
  { source: 'importedOn', kind: 'day', sort: true },
  { source: 'firstOn', kind: 'day', sort: true },
  { source: 'lastOn', kind: 'day' },
  { source: 'lines', kind: 'number', sort: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'waiting', kind: 'number' },
  { source: 'refused', kind: 'number' },
  { source: 'duplicates', kind: 'number', hidden: true },
  { source: 'outgoing', kind: 'number', hidden: true },
  { source: 'fileName' },
  { source: 'ownAccount', hidden: true },
  { source: 'importedBy.name', hidden: true },
];

/** The bank's files as they were imported, and how much of each waits (BANK-1). */
export function StatementList() {
  const text = useText();
  const actions = (
    <>
      <MatchButton />
      <ImportStatementButton />
    </>
  );
  return (
    <ListPage<BankStatement>
      columns={columns}
      filters={[<SearchFilter key="q" source="q" alwaysOn placeholder="bank.search" />]}
      sort={{ field: 'importedOn', order: 'DESC' }}
      above={<Intro>{text('bank.intro')}</Intro>}
      actions={actions}
      card={{
        primary: (row) => `${row.number} · ${row.firstOn} – ${row.lastOn}`,
        secondary: (row) => (
          <>
            {text('bank.lines_of', { count: row.lines, amount: groupDigits(row.amount) })} ·{' '}
            {text('resources.bankStatements.fields.waiting')} {row.waiting}
          </>
        ),
      }}
    />
  );
}

/** Opens the matching desk, for one statement or for all that waits. */
export function MatchButton({ statementId }: { readonly statementId?: string }) {
  const text = useText();
  return (
    <Button
      component={Link}
      to={statementId ? `/bank/match?statement=${statementId}` : '/bank/match'}
      variant="outlined"
      startIcon={<MatchIcon />}
    >
      {text('bank.match')}
    </Button>
  );
}
