import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-admin';
import { actionCellSx, cellOf, cellSx, columnKey, isNumeric } from '../../components/columns';
import { useColumnLabel } from '../../components/use-column-label';
import { useText } from '../../i18n/use-text';
import { lineColumns } from './LineList';
import type { ReconciliationLine } from './reconciliations.documents';

interface Acts {
  readonly agree: (line: ReconciliationLine) => void;
  readonly dispute: (line: ReconciliationLine) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const columns = lineColumns.filter(({ hidden }) => !hidden);

/** A table whose rows take the focus: arrows go up and down, A agrees, D disputes. */
export function LineTable({
  lines,
  acts,
}: {
  readonly lines: readonly ReconciliationLine[];
  readonly acts: Acts | null;
}) {
  const text = useText();
  const labelOf = useColumnLabel();
  const body = useRef<HTMLTableSectionElement>(null);
  const words = { yes: text('field.yes'), no: text('field.no') };
  if (lines.length === 0)
    return (
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
        {text('reconciliation.none')}
      </Typography>
    );
  const focusRow = (at: number) => (body.current?.rows[at] as HTMLElement | undefined)?.focus();
  const onKeyDown = (line: ReconciliationLine, at: number) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const key = event.key.toLowerCase();
    if (step !== undefined) focusRow(at + step);
    else if (key === 'a' && acts) acts.agree(line);
    else if (key === 'd' && acts) acts.dispute(line);
    else return;
    event.preventDefault();
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={columnKey(column)} align={isNumeric(column) ? 'right' : 'left'}>
              {labelOf(column)}
            </TableCell>
          ))}
          {acts && <TableCell sx={actionCellSx} />}
        </TableRow>
      </TableHead>
      <TableBody ref={body}>
        {lines.map((line, at) => (
          <TableRow
            key={line.id}
            hover
            tabIndex={at === 0 ? 0 : -1}
            onKeyDown={onKeyDown(line, at)}
            sx={{ '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 } }}
          >
            {columns.map((column) => (
              <TableCell
                key={columnKey(column)}
                align={isNumeric(column) ? 'right' : 'left'}
                sx={cellSx(column)}
              >
                {column.source === 'contract.number' ? (
                  <Link to={`/contracts/${line.contract.id}/show`} tabIndex={-1}>
                    {line.contract.number ?? line.contract.projectName}
                  </Link>
                ) : (
                  cellOf(column, line, words)
                )}
              </TableCell>
            ))}
            {acts && (
              <TableCell align="right" sx={actionCellSx}>
                <Button size="small" tabIndex={-1} onClick={() => acts.agree(line)}>
                  {text('reconciliation.agree')}
                </Button>
                <Button size="small" color="error" tabIndex={-1} onClick={() => acts.dispute(line)}>
                  {text('reconciliation.dispute')}
                </Button>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
