import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import { Link, ResourceContextProvider, useGetList, useTranslate, type RaRecord } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Column } from './columns';
import { PlainTable } from './PlainTable';
import { ErrorState } from './States';

interface Props<R extends RaRecord> {
  readonly resource: string;
  readonly filter: Record<string, unknown>;
  readonly columns: readonly Column<R>[];
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly empty: string;
  readonly rowActions?: (row: R) => ReactNode;
  readonly most?: number;
}

/** The rows of another resource that belong to this record; more than fit open as a list with the same filter. */
export function RelatedRows<R extends RaRecord>({
  resource,
  filter,
  columns,
  sort,
  empty,
  rowActions,
  most = 25,
}: Props<R>) {
  const text = useText();
  const translate = useTranslate();
  const {
    data,
    total = 0,
    error,
  } = useGetList<R>(resource, {
    filter,
    sort: sort ? { ...sort } : { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: most },
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  return (
    <ResourceContextProvider value={resource}>
      <PlainTable
        rows={data}
        columns={columns}
        rowKey={(row) => String(row.id)}
        empty={empty}
        {...(rowActions ? { rowActions } : {})}
      />
      {total > data.length && (
        <Box sx={{ px: 2, py: 1, typography: 'body2' }}>
          <Link to={`/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
            {text('list.all_of', {
              count: total,
              name: translate(`resources.${resource}.name`, { smart_count: 2 }),
            })}
          </Link>
        </Box>
      )}
    </ResourceContextProvider>
  );
}
