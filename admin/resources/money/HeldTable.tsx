import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
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
  /** Lines instead of columns: for a narrow panel; a phone gets them anyway. */
  readonly compact?: boolean;
}

/** Commission that waits, contract by contract, with what is missing to release it (COM-11). */
export function HeldTable({ rows, withRep = false, compact = false }: Props) {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if ((compact || narrow) && rows.length > 0) return <HeldLines rows={rows} withRep={withRep} />;
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
            {contract.number}
          </Typography>
        </>
      ),
    },
    ...(withRep ? [{ source: 'rep.name', label: 'money.rep' } as const] : []),
    {
      source: 'contract.account.name',
      label: 'money.customer',
      render: ({ contract }) => (
        <RefLink to="accounts" id={contract.account.id}>
          {contract.account.name}
        </RefLink>
      ),
    },
    { source: 'held', label: 'money.held_amount', kind: 'money', render: (row) => <Held row={row} /> },
    { source: 'missing', label: 'money.releases_when', kind: 'long', render: (row) => <Missing row={row} /> },
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

function Held({ row }: { readonly row: HeldCommission }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, fontWeight: 600 }}>
      <Money value={row.held} />
      <WhyCommission contractId={row.contractId} />
    </Box>
  );
}

function HeldLines({
  rows,
  withRep,
}: {
  readonly rows: readonly HeldCommission[];
  readonly withRep: boolean;
}) {
  const text = useText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={`${row.contractId}.${row.repId}`}
          sx={{ px: 2, py: 0.75, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <RefLink to="contracts" id={row.contract.id}>
                {row.contract.projectName}
              </RefLink>{' '}
              {withRep && row.rep.name}
            </Box>
            <Held row={row} />
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {row.contract.account.name}
          </Typography>
          <Typography variant="caption" component="div">
            {text('money.releases_when')}: <Missing row={row} />
            {row.lastDueOn && (
              <>
                {' · '}
                {text('money.last_due')} <DueDay value={row.lastDueOn} />
              </>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
