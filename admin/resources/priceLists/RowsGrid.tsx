import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import NativeSelect from '@mui/material/NativeSelect';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useNotify } from 'react-admin';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { Refusal } from '../../components/Act';
import { Section } from '../../components/Page';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { refusalOf, type RefusalBody } from '../../providers/errors';
import { useAct } from '../../providers/use-act';
import { savePriceRowsDocument, type PriceList } from './price-lists.documents';
import { ExportRows } from './ExportRows';
import { cells, emptyRow, formOf, pasted, rowsInput, type Cell, type RowForm } from './rows-form';

const labels: Readonly<Record<Cell, TextKey>> = {
  product: 'prices.product',
  unit: 'prices.unit',
  tier: 'prices.tier',
  guidePrice: 'prices.guide',
  floorPrice: 'prices.floor',
};
const isFigure = (cell: Cell): boolean => cell === 'guidePrice' || cell === 'floorPrice';

/** The prices of a draft as a grid that takes what was copied from a spreadsheet (CRE-4). */
export function RowsGrid({ list }: { readonly list: PriceList }) {
  const text = useText();
  const act = useAct();
  const notify = useNotify();
  const [rows, setRows] = useState<readonly RowForm[]>(() =>
    list.rows.length > 0 ? list.rows.map(formOf) : [emptyRow],
  );
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);
  const change = (next: readonly RowForm[]) => {
    setRows(next);
    setChanged(true);
  };
  const wrong = /^rows\.(\d+)/.exec(refusal?.body?.field ?? '')?.[1];

  const save = async () => {
    const input = rowsInput(rows);
    setSaving(true);
    setRefusal(null);
    try {
      await act(savePriceRowsDocument, { input: { id: list.id, version: list.version, rows: input } });
      notify(text('prices.saved', { count: input.length }), { type: 'success' });
      setChanged(false);
    } catch (error) {
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
    } finally {
      setSaving(false);
    }
  };

  return (
    <Section title={text('prices.rows')} actions={<ExportRows list={list} />} flush>
      {refusal && (
        <Box sx={{ px: 2 }}>
          <Refusal {...refusal} />
        </Box>
      )}
      <Grid rows={rows} change={change} wrong={wrong === undefined ? null : Number(wrong)} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', px: 2, py: 1 }}>
        <Button startIcon={<AddIcon />} onClick={() => change([...rows, emptyRow])}>
          {text('prices.add_row')}
        </Button>
        <Typography variant="caption" color="textSecondary" sx={{ flex: '1 1 240px' }}>
          {text(changed ? 'prices.unsaved' : 'prices.grid_help')}
        </Typography>
        <Button variant="contained" loading={saving} disabled={!changed} onClick={() => void save()}>
          {text('prices.save')}
        </Button>
      </Box>
    </Section>
  );
}

interface GridProps {
  readonly rows: readonly RowForm[];
  readonly change: (rows: readonly RowForm[]) => void;
  readonly wrong: number | null;
}

function Grid({ rows, change, wrong }: GridProps) {
  const text = useText();
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const set = (at: number, cell: Cell, value: string) =>
    change(rows.map((row, index) => (index === at ? { ...row, [cell]: value } : row)));
  const onPaste = (at: number, cell: Cell) => (event: ClipboardEvent) => {
    const next = pasted(rows, at, cell, event.clipboardData.getData('text'));
    if (!next) return;
    event.preventDefault();
    change(next);
  };
  const onKeyDown = (at: number, cell: Cell) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const below = table.current?.querySelector<HTMLInputElement>(`[data-cell="${at + 1}.${cell}"]`);
    if (below) below.focus();
    else change([...rows, emptyRow]);
  };
  return (
    <Table size="small" ref={table}>
      <TableHead>
        <TableRow>
          {cells.map((cell) => (
            <TableCell key={cell} align={isFigure(cell) ? 'right' : 'left'}>
              {text(labels[cell])}
            </TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, at) => (
          <TableRow key={at} sx={wrong === at ? { outline: 2, outlineColor: 'error.main' } : {}}>
            {cells.map((cell) => {
              const name = `${text(labels[cell])}, ${text('prices.row', { row: at + 1 })}`;
              const common = {
                'aria-label': name,
                'data-cell': `${at}.${cell}`,
                onKeyDown: onKeyDown(at, cell),
              };
              return (
                <TableCell key={cell} sx={{ py: 0.25 }}>
                  {cell === 'tier' ? (
                    <NativeSelect
                      value={row.tier}
                      onChange={(event) => set(at, cell, event.target.value)}
                      inputProps={common}
                      disableUnderline
                      fullWidth
                    >
                      <option value="">{text('prices.all_tiers')}</option>
                      {accountTier.list.map((code) => (
                        <option key={code} value={code}>
                          {label(accountTier.labels[code])}
                        </option>
                      ))}
                    </NativeSelect>
                  ) : (
                    <InputBase
                      value={row[cell]}
                      onChange={(event) => set(at, cell, event.target.value)}
                      onPaste={onPaste(at, cell)}
                      inputProps={{
                        ...common,
                        ...(isFigure(cell) ? { inputMode: 'decimal', style: { textAlign: 'right' } } : {}),
                      }}
                      sx={{ minWidth: cell === 'product' ? 160 : 80 }}
                      fullWidth
                    />
                  )}
                </TableCell>
              );
            })}
            <TableCell sx={{ width: 40, p: 0 }}>
              <IconButton
                size="small"
                aria-label={text('prices.remove_row', { row: at + 1 })}
                onClick={() => change(rows.filter((_, index) => index !== at))}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
