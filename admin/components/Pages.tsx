import TablePagination from '@mui/material/TablePagination';
import { useTranslate } from 'react-admin';

const SIZES = [25, 50, 100, 200];

interface Props {
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly go: (page: number) => void;
  /** Where readers choose how many rows a page has: called with the choice, which begins at the first page. */
  readonly resize?: (size: number) => void;
}

/** Turns the pages of a table inside a page; not there where all rows are in sight. */
export function Pages({ total, page, size, go, resize }: Props) {
  const translate = useTranslate();
  if (total <= (resize ? Math.min(...SIZES) : size)) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page - 1}
      rowsPerPage={size}
      rowsPerPageOptions={resize ? SIZES : []}
      onPageChange={(_, next) => go(next + 1)}
      onRowsPerPageChange={(event) => {
        resize?.(Number(event.target.value));
        go(1);
      }}
      labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
      labelDisplayedRows={({ from, to, count }) =>
        translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
      }
      getItemAriaLabel={(kind) =>
        translate(kind === 'next' || kind === 'last' ? 'ra.navigation.next' : 'ra.navigation.previous')
      }
    />
  );
}
