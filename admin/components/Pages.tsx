import TablePagination from '@mui/material/TablePagination';
import { useTranslate } from 'react-admin';

interface Props {
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly go: (page: number) => void;
}

/** Turns the pages of a table inside a page; not there where all rows are in sight. */
export function Pages({ total, page, size, go }: Props) {
  const translate = useTranslate();
  if (total <= size) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page - 1}
      rowsPerPage={size}
      rowsPerPageOptions={[]}
      onPageChange={(_, next) => go(next + 1)}
      labelDisplayedRows={({ from, to, count }) =>
        translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
      }
      getItemAriaLabel={(kind) =>
        translate(kind === 'next' || kind === 'last' ? 'ra.navigation.next' : 'ra.navigation.previous')
      }
    />
  );
}
