import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { LocalDate } from '../../../shared/local-date';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Section } from '../../components/Page';
import { Pages } from '../../components/Pages';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { percentOf } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import {
  crossSalesDocument,
  crossSellingDocument,
  type CrossSale,
  type CrossSelling,
} from './reports.documents';

const SIZE = 25;

const share = (row: CrossSelling): string =>
  Number(row.amount) === 0
    ? '—'
    : percentOf(Math.round((Number(row.crossAmount) * 10_000) / Number(row.amount)));

/** 串货: per territory what was sold from outside, and the deliveries behind it (TER-7). */
export function CrossSellingReport({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }) {
  const text = useText();
  const [chosen, setChosen] = useState<CrossSelling | null>(null);
  const { data, error } = useAsk<{ rows: CrossSelling[] }>(crossSellingDocument, { from, to });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const rows = [...data.rows].sort(
    (a, b) => b.crossDeliveries - a.crossDeliveries || b.deliveries - a.deliveries,
  );
  const columns: readonly Column<CrossSelling>[] = [
    {
      source: 'territory',
      label: 'reports.territory',
      render: (row) =>
        row.crossDeliveries > 0 ? (
          <Button size="small" variant="text" sx={{ px: 0.5, minHeight: 24 }} onClick={() => setChosen(row)}>
            {row.territory?.name}
          </Button>
        ) : (
          row.territory?.name
        ),
    },
    { source: 'deliveries', label: 'reports.deliveries', kind: 'number' },
    { source: 'crossDeliveries', label: 'reports.cross_deliveries', kind: 'number' },
    { source: 'amount', label: 'reports.amount', kind: 'money' },
    { source: 'crossAmount', label: 'reports.cross_amount', kind: 'money' },
    { source: 'share', label: 'reports.cross_share', kind: 'number', render: share },
    { source: 'sellers', label: 'reports.sellers', kind: 'number' },
  ];
  return (
    <>
      <Section title={text('reports.cross')} flush>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, pb: 0.75, m: 0 }}>
          {text('reports.cross_help')}
        </Typography>
        <PlainTable
          rows={rows}
          columns={columns}
          rowKey={(row) => row.territoryId}
          empty={text('reports.cross_none')}
        />
      </Section>
      {chosen && <Sales key={chosen.territoryId} from={from} to={to} territory={chosen} />}
    </>
  );
}

const saleColumns: readonly Column<CrossSale>[] = [
  { source: 'soldOn', label: 'reports.day', kind: 'day' },
  {
    source: 'accountName',
    label: 'reports.account',
    render: (row) => (
      <RefLink to="accounts" id={row.accountId}>
        {row.accountName}
      </RefLink>
    ),
  },
  {
    source: 'contractNumber',
    label: 'reports.contract',
    render: (row) => (
      <RefLink to="contracts" id={row.contractId}>
        {row.contractNumber ?? '—'}
      </RefLink>
    ),
  },
  { source: 'seller.name', label: 'reports.seller' },
  { source: 'amount', label: 'reports.amount', kind: 'money' },
];

function Sales({
  from,
  to,
  territory,
}: {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly territory: CrossSelling;
}) {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error } = useAsk<{ sales: { total: number; items: CrossSale[] } }>(crossSalesDocument, {
    from,
    to,
    territoryId: territory.territoryId,
    page: { number: page, size: SIZE },
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  return (
    <Section title={text('reports.details', { name: territory.territory?.name ?? '' })} flush>
      <PlainTable rows={data.sales.items} columns={saleColumns} rowKey={(row) => row.deliveryId} />
      <Pages total={data.sales.total} page={page} size={SIZE} go={setPage} />
    </Section>
  );
}
