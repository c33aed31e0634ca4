import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import type { Column } from '../components/columns';
import { StopChip } from '../components/Chips';
import { DueDay, RefLink } from '../components/Fields';
import { Section } from '../components/Page';
import { PlainTable } from '../components/PlainTable';
import { useText } from '../i18n/use-text';
import { useAsk } from '../providers/use-act';
import { dunningAnalysisDocument, type Overdue } from '../resources/dunningLetters/dunning-letters.documents';

const columns: readonly Column<Overdue>[] = [
  {
    source: 'account.name',
    label: 'today.overdue.customer',
    render: ({ account, oldestDueOn }) => (
      <>
        <RefLink to="accounts" id={account.id}>
          {account.name}
        </RefLink>
        <Typography
          variant="caption"
          component="div"
          sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
        >
          <DueDay value={oldestDueOn} />
          <StopChip stopped={account.onSupplyStop} />
        </Typography>
      </>
    ),
  },
  { source: 'overdue', label: 'today.overdue.amount', kind: 'money' },
];

/** The five customers with the most overdue money in sight. */
export function MostOverdue() {
  const text = useText();
  const { data } = useAsk<{ analysis: { items: Overdue[] } }>(dunningAnalysisDocument, {
    page: { number: 1, size: 5 },
  });
  return (
    <Section
      title={text('today.overdue')}
      flush
      actions={
        <Button component={Link} to="/overdue">
          {text('today.overdue_all')}
        </Button>
      }
    >
      {data && (
        <PlainTable
          rows={data.analysis.items}
          columns={columns}
          rowKey={(row) => row.account.id}
          empty={text('today.overdue_none')}
        />
      )}
    </Section>
  );
}
