import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Column } from '../../components/columns';
import { DueDay, Money, RefLink } from '../../components/Fields';
import { groupDigits } from '../../components/format';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import type { HeldCommission } from './money.documents';
import { WhyCommission } from './WhyCommission';

/** What would release it, in words. */
function Missing({ row }: { readonly row: HeldCommission }) {
  const text = useText();
  const amount = groupDigits(row.missing);
  if (row.missing === '0.00')
    return <>{text(row.deliveredInFull ? 'money.needs_run' : 'money.needs_delivery')}</>;
  return <>{text(row.deliveredInFull ? 'money.needs_money' : 'money.needs_both', { amount })}</>;
}

interface Props {
  readonly rows: readonly HeldCommission[];
  /** Whose it is, where the rows belong to more than one person. */
  readonly withRep?: boolean;
  /** Project over customer in one cell: for a narrow panel. */
  readonly compact?: boolean;
}

/** Commission that waits, contract by contract, with what is missing to release it (COM-11). */
export function HeldTable({ rows, withRep = false, compact = false }: Props) {
  const text = useText();
  const columns: readonly Column<HeldCommission>[] = [
    {
      source: 'contract.projectName',
      label: 'money.contract',
      render: ({ contract }) => (
        <>
          <RefLink to="contracts" id={contract.id}>
            {contract.projectName}
          </RefLink>
          <Typography variant="caption" color="textSecondary" component="div">
            {compact ? contract.account.name : contract.number}
          </Typography>
        </>
      ),
    },
    ...(withRep ? [{ source: 'rep.name', label: 'money.rep' } as const] : []),
    ...(compact
      ? []
      : [
          {
            source: 'contract.account.name',
            label: 'money.customer',
            render: ({ contract }: HeldCommission) => (
              <RefLink to="accounts" id={contract.account.id}>
                {contract.account.name}
              </RefLink>
            ),
          } as const,
        ]),
    {
      source: 'held',
      label: 'money.held_amount',
      kind: 'money',
      render: (row) => (
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, fontWeight: 600 }}
        >
          <Money value={row.held} />
          <WhyCommission contractId={row.contractId} />
        </Box>
      ),
    },
    { source: 'missing', label: 'money.releases_when', render: (row) => <Missing row={row} /> },
    { source: 'lastDueOn', label: 'money.last_due', render: (row) => <DueDay value={row.lastDueOn} /> },
  ];
  return (
    <PlainTable
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.contractId}.${row.repId}`}
      empty={text('money.held_none')}
    />
  );
}
