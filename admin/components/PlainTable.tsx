import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { actionCellSx, cellOf, cellSx, columnKey, isNumeric, type Column } from './columns';
import { useColumnLabel } from './use-column-label';

interface Props<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowActions?: (row: R) => ReactNode;
  readonly empty?: string;
  readonly rowKey: (row: R) => string;
  /** Cells of the totals row by column key. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  readonly dim?: (row: R) => boolean;
}

/** A short table inside a page: the same columns and cells as the lists. */
export function PlainTable<R>({ rows, columns, rowActions, empty, rowKey, totals, dim }: Props<R>) {
  const labelOf = useColumnLabel();
  const text = useText();
  const words = { yes: text('field.yes'), no: text('field.no') };
  if (rows.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
        {empty ?? text('timeline.empty')}
      </Typography>
    );
  }
  const shown = columns.filter((column) => !column.hidden);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {shown.map((column) => (
            <TableCell key={columnKey(column)} align={isNumeric(column) ? 'right' : 'left'}>
              {labelOf(column)}
            </TableCell>
          ))}
          {rowActions && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            hover
            sx={dim?.(row) ? { '& td': { color: 'text.secondary', fontStyle: 'italic' } } : {}}
          >
            {shown.map((column) => (
              <TableCell
                key={columnKey(column)}
                align={isNumeric(column) ? 'right' : 'left'}
                sx={cellSx(column)}
              >
                {cellOf(column, row, words)}
              </TableCell>
            ))}
            {rowActions && (
              <TableCell align="right" sx={actionCellSx}>
                {rowActions(row)}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
      {totals && (
        <TableFooter>
          <TableRow>
            {shown.map((column) => (
              <TableCell
                key={columnKey(column)}
                align={isNumeric(column) ? 'right' : 'left'}
                sx={{ fontWeight: 600, color: 'text.primary', borderBottom: 0 }}
              >
                {totals[columnKey(column)]}
              </TableCell>
            ))}
            {rowActions && <TableCell />}
          </TableRow>
        </TableFooter>
      )}
    </Table>
  );
}
