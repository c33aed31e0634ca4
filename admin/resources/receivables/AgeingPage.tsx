import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import {
  ageingKey,
  agingBucket,
  type AgeingKey,
  type AgingBucket,
} from '../../../shared/vocabulary/receivables';
import { Sign } from '../../components/Chips';
import { csvOf, download } from '../../components/csv';
import { Money } from '../../components/Fields';
import { groupDigits } from '../../components/format';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { Pages } from '../../components/Pages';
import { useLabel, useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { MAX_PAGE } from '../../providers/build-query';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { AgeBar } from './AgeBar';
import { ageingDocument, type Ageing } from './receivables.documents';

type Row = Ageing['rows'][number];

const amountIn = (buckets: Row['buckets'], bucket: AgingBucket) =>
  buckets.find((one) => one.bucket === bucket)?.amount ?? '0.00';

const rowsOf = (filter: object) =>
  `/receivables?filter=${encodeURIComponent(JSON.stringify({ open: true, ...filter }))}`;

/** Which rows add up to a line of the report; groups that the list cannot narrow to have no link. */
function filterOf(by: AgeingKey, key: string): object | null {
  if (by === 'CUSTOMER') return { accountId: key };
  if (by === 'CONTRACT') return { contractId: key };
  if (by === 'REP') return { primaryRepId: key };
  return null;
}

/** The total of a line, in sight while the ages are scrolled sideways. */
const inSight = { position: 'sticky', right: 0, backgroundColor: 'background.paper' } as const;

export function AgeingPage() {
  const text = useText();
  const label = useLabel();
  const today = useToday();
  // charts open a day and a grouping by the address
  const [address] = useSearchParams();
  const [asOf, setAsOf] = useState(address.get('asOf') ?? '');
  const [by, setBy] = useState<AgeingKey>(
    ageingKey.list.find((key) => key === address.get('by')) ?? 'CUSTOMER',
  );
  const [page, setPage] = useState(0);
  const [size, setSize] = useState(50);
  const [asThen, setAsThen] = useState(false);
  const now = !asOf || asOf === today;
  const past = Boolean(asOf && today && asOf < today);
  const variables = {
    asOf: asOf || null,
    bookedBy: past && asThen ? asOf : null,
    by,
    page: { number: page + 1, size },
  };
  const { data, error } = useAsk<{ ageing: Ageing }>(ageingDocument, variables);

  const exportAll = async () => {
    const head = [
      label(ageingKey.labels[by]),
      ...agingBucket.list.map((bucket) => label(agingBucket.labels[bucket])),
      text('ageing.total'),
      text('disputes.disputed'),
    ];
    const rows: string[][] = [];
    for (let number = 1, all = 1; (number - 1) * MAX_PAGE < all; number += 1) {
      const { ageing } = await ask<{ ageing: Ageing }>(ageingDocument, {
        ...variables,
        page: { number, size: MAX_PAGE },
      });
      rows.push(
        ...ageing.rows.map((row) => [
          row.name,
          ...agingBucket.list.map((bucket) => amountIn(row.buckets, bucket)),
          row.total,
          row.disputed,
        ]),
      );
      all = ageing.rowCount;
    }
    const then = variables.bookedBy ? `-${text('ageing.as_then')}` : '';
    download(`${text('ageing.title')}-${asOf || today || ''}${then}.csv`, csvOf([head, ...rows]));
  };

  return (
    <Page
      title={text('ageing.title')}
      intro={text('ageing.intro')}
      actions={
        <Button startIcon={<DownloadIcon />} disabled={!data} onClick={() => void exportAll()}>
          {text('list.export')}
        </Button>
      }
    >
      <Box
        sx={{
          display: 'flex',
          gap: 1.5,
          flexWrap: 'wrap',
          mb: 1.5,
          '& .MuiFormControl-root': { width: 180, m: 0 },
        }}
      >
        <TextField
          type="date"
          label={text('ageing.as_of')}
          value={asOf || (today ?? '')}
          onChange={(event) => setAsOf(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label={text('ageing.by')}
          value={by}
          onChange={(event) => {
            setBy(event.target.value as AgeingKey);
            setPage(0);
          }}
        >
          {ageingKey.list.map((key) => (
            <MenuItem key={key} value={key}>
              {label(ageingKey.labels[key])}
            </MenuItem>
          ))}
        </TextField>
        {past && (
          <FormControlLabel
            label={text('ageing.as_then')}
            control={<Switch checked={asThen} onChange={(_, checked) => setAsThen(checked)} />}
          />
        )}
      </Box>
      {past && asThen && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {text('ageing.as_then_says', { day: asOf })}
        </Typography>
      )}
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <Section flush>
          <Control ageing={data.ageing} />
          <AgeBar
            totals={data.ageing.totals}
            {...(now ? { to: (bucket: AgingBucket) => rowsOf({ bucket }) } : {})}
          />
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{label(ageingKey.labels[by])}</TableCell>
                {agingBucket.list.map((bucket) => (
                  <TableCell key={bucket} align="right">
                    {label(agingBucket.labels[bucket])}
                  </TableCell>
                ))}
                <TableCell align="right">{text('disputes.disputed')}</TableCell>
                <TableCell align="right" sx={inSight}>
                  {text('ageing.total')}
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.ageing.rows.map((row) => (
                <Line key={row.key} row={row} by={by} now={now} />
              ))}
              {data.ageing.rows.length === 0 && (
                <TableRow>
                  <TableCell colSpan={agingBucket.list.length + 3}>{text('ageing.empty')}</TableCell>
                </TableRow>
              )}
            </TableBody>
            <TableFooter>
              <TableRow sx={{ '& td': { fontWeight: 700, color: 'text.primary' } }}>
                <TableCell>{text('ageing.total')}</TableCell>
                {agingBucket.list.map((bucket) => {
                  const amount = amountIn(data.ageing.totals, bucket);
                  return (
                    <TableCell key={bucket} align="right">
                      {now && amount !== '0.00' ? (
                        <Link to={rowsOf({ bucket })}>{groupDigits(amount)}</Link>
                      ) : (
                        <Money value={amount} />
                      )}
                    </TableCell>
                  );
                })}
                <TableCell align="right">
                  <Money value={data.ageing.disputed} />
                </TableCell>
                <TableCell align="right" sx={inSight}>
                  <Money value={data.ageing.control.itemsTotal} />
                </TableCell>
              </TableRow>
            </TableFooter>
          </Table>
          <Pages
            total={data.ageing.rowCount}
            page={page + 1}
            size={size}
            go={(next) => setPage(next - 1)}
            resize={setSize}
          />
        </Section>
      )}
      {!now && (
        <Typography variant="caption" color="textSecondary">
          {text('ageing.today_only')}
        </Typography>
      )}
    </Page>
  );
}

function Line({ row, by, now }: { readonly row: Row; readonly by: AgeingKey; readonly now: boolean }) {
  const text = useText();
  const filter = filterOf(by, row.key);
  const name = row.name || text('ageing.none');
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap', maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {filter ? <Link to={rowsOf(filter)}>{name}</Link> : name}
      </TableCell>
      {agingBucket.list.map((bucket) => {
        const amount = amountIn(row.buckets, bucket);
        return (
          <TableCell key={bucket} align="right">
            {amount === '0.00' ? (
              ''
            ) : filter && now ? (
              <Link to={rowsOf({ ...filter, bucket })}>{groupDigits(amount)}</Link>
            ) : (
              <Money value={amount} />
            )}
          </TableCell>
        );
      })}
      <TableCell align="right">{row.disputed === '0.00' ? '' : <Money value={row.disputed} />}</TableCell>
      <TableCell align="right" sx={{ ...inSight, fontWeight: 600 }}>
        <Money value={row.total} />
      </TableCell>
    </TableRow>
  );
}

/** That the report ties to the ledger is printed on it, with the sum that proves it (REC-6). */
function Control({ ageing }: { readonly ageing: Ageing }) {
  const text = useText();
  const { ties, itemsTotal, unallocated, controlTotal } = ageing.control;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', px: 2, py: 1.25 }}>
      <Sign tone={ties ? 'good' : 'bad'} icon={ties ? CheckIcon : WarningIcon}>
        {text(ties ? 'ageing.ties' : 'ageing.ties_not')}
      </Sign>
      <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {ageing.asOf}
        {ageing.bookedBy && ` (${text('ageing.as_then')})`} ·{' '}
        {unallocated === null
          ? text('ageing.control_partial', { items: groupDigits(itemsTotal) })
          : text('ageing.control', {
              items: groupDigits(itemsTotal),
              unallocated: groupDigits(unallocated),
              control: groupDigits(controlTotal),
            })}
      </Typography>
    </Box>
  );
}
