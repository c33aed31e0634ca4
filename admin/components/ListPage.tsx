import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import {
  BulkActionsToolbar,
  ColumnsButton,
  CreateButton,
  DataTable,
  FilterButton,
  Link,
  List,
  Pagination,
  SimpleList,
  TopToolbar,
  useCreatePath,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  type RaRecord,
} from 'react-admin';
import { useText } from '../i18n/use-text';
import { useMay } from '../providers/session';
import { actionCellSx, cellOf, cellSx, columnKey, isNumeric, type Column } from './columns';
import { ExportButton } from './ExportButton';
import { EmptyState, ErrorState, Note } from './States';
import { TickPage, TickRow } from './Ticks';
import { useColumnLabel } from './use-column-label';

/** How a row reads on a phone. */
export interface Card<R> {
  readonly primary: (record: R) => ReactNode;
  readonly secondary?: (record: R) => ReactNode;
  readonly tertiary?: (record: R) => ReactNode;
}

export interface ListPageProps<R> {
  readonly resource?: string;
  readonly title?: string;
  readonly columns: readonly Column<R>[];
  readonly filters?: ReactElement[];
  readonly card: Card<R>;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** Filter that the page itself sets and nobody removes. */
  readonly filter?: Record<string, unknown>;
  readonly filterDefaultValues?: Record<string, unknown>;
  /** Sets two lists of one resource apart in what they remember. */
  readonly storeKey?: string;
  readonly actions?: ReactNode;
  readonly aside?: ReactElement;
  readonly empty?: ReactElement | false;
  /** Stands between toolbar and rows: totals, a board, an explanation. */
  readonly above?: ReactNode;
  readonly rowClick?: 'show' | 'edit' | false;
  /** Buttons over the ticked rows; none: rows are not ticked. */
  readonly bulk?: ReactElement;
  /** Buttons at the end of each row. */
  readonly rowActions?: (record: R) => ReactNode;
}

/** The list of the house: filters, column choice, export of all rows, a table, cards on a phone. */
export function ListPage<R extends RaRecord>(props: ListPageProps<R>) {
  const may = useMay();
  const columns = props.columns.filter((column) => may(column.permission));
  const {
    resource,
    title,
    filters,
    sort,
    filter,
    filterDefaultValues,
    storeKey,
    actions,
    aside,
    empty,
    above,
  } = props;
  return (
    <List
      {...(resource ? { resource } : {})}
      {...(title ? { title } : {})}
      {...(filters ? { filters } : {})}
      {...(sort ? { sort } : {})}
      {...(filter ? { filter } : {})}
      {...(filterDefaultValues ? { filterDefaultValues } : {})}
      {...(storeKey ? { storeKey } : {})}
      {...(aside ? { aside } : {})}
      actions={<ListActions columns={columns} filters={filters} storeKey={storeKey} extra={actions} />}
      empty={empty ?? <EmptyState>{actions}</EmptyState>}
      error={<ListError />}
      exporter={false}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100, 200]} />}
      disableSyncWithLocation={false}
    >
      <>
        {above}
        <Rows {...props} columns={columns} />
      </>
    </List>
  );
}

function ListError() {
  const { error } = useListContext();
  return <ErrorState error={error} />;
}

interface ActionsProps<R> {
  readonly columns: readonly Column<R>[];
  readonly filters: ReactElement[] | undefined;
  readonly storeKey: string | undefined;
  readonly extra: ReactNode;
}

function ListActions<R>({ columns, filters = [], storeKey, extra }: ActionsProps<R>) {
  const { hasCreate } = useResourceDefinition();
  const resource = useResourceContext() ?? '';
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const table = `${storeKey ?? resource}.datatable`;
  const optional = filters.some((input) => !(input.props as { alwaysOn?: boolean }).alwaysOn);
  return (
    <TopToolbar>
      {optional && <FilterButton filters={filters} />}
      {wide && <ColumnsButton storeKey={table} />}
      {wide && <ExportButton columns={columns} storeKey={table} />}
      {extra}
      {hasCreate && <CreateButton variant="contained" />}
    </TopToolbar>
  );
}

/** Nothing to see because of the filter, which is another matter than an empty list. */
function NothingFound() {
  const text = useText();
  const { filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  return filtered ? (
    <Note title={text('list.empty_filtered')}>
      <Button variant="outlined" onClick={() => setFilters({}, [])}>
        {text('list.clear_filters')}
      </Button>
    </Note>
  ) : (
    <EmptyState />
  );
}

const nameOf = (primary: ReactNode): string => (typeof primary === 'string' ? primary : '');

function Rows<R extends RaRecord>({
  columns,
  card,
  rowClick = 'show',
  rowActions,
  storeKey,
  bulk,
}: ListPageProps<R>) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const text = useText();
  const labelOf = useColumnLabel();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const words = { yes: text('field.yes'), no: text('field.no') };
  if (narrow) {
    // a card with buttons is no link itself: a button within a link opens the record instead of acting
    const linked = (record: RaRecord, name: ReactNode): ReactNode =>
      rowActions && rowClick ? (
        <Link to={createPath({ resource, id: record.id, type: rowClick })}>{name}</Link>
      ) : (
        name
      );
    return (
      <SimpleList<R>
        rowClick={rowActions ? false : rowClick}
        primaryText={(record) => linked(record, card.primary(record))}
        secondaryText={(record) => (
          <>
            {card.secondary?.(record)}
            {rowActions && <Box sx={{ mt: 0.5, display: 'flex', gap: 1 }}>{rowActions(record)}</Box>}
          </>
        )}
        tertiaryText={(record) => card.tertiary?.(record)}
        empty={<NothingFound />}
      />
    );
  }
  return (
    <DataTable<R>
      rowClick={rowClick}
      bulkActionButtons={false}
      {...(bulk ? { bulkActionsToolbar: <BulkActionsToolbar>{bulk}</BulkActionsToolbar> } : {})}
      storeKey={`${storeKey ?? resource}.datatable`}
      hiddenColumns={columns.filter((column) => column.hidden).map(columnKey)}
      empty={<NothingFound />}
    >
      {bulk && (
        <DataTable.Col
          label={<TickPage />}
          disableSort
          sx={{ width: 36 }}
          render={(record) => (
            <TickRow
              record={record as unknown as RaRecord}
              name={nameOf(card.primary(record as unknown as R))}
            />
          )}
        />
      )}
      {columns.map((column) => (
        <DataTable.Col
          key={columnKey(column)}
          source={columnKey(column) as never}
          label={labelOf(column)}
          disableSort={!column.sort}
          align={isNumeric(column) ? 'right' : 'left'}
          sx={cellSx(column)}
          render={(record) => cellOf(column, record as unknown as R, words)}
        />
      ))}
      {rowActions && (
        <DataTable.Col
          label=""
          disableSort
          align="right"
          sx={actionCellSx}
          render={(record) => (
            <Box component="span" onClick={(event) => event.stopPropagation()} sx={{ whiteSpace: 'nowrap' }}>
              {rowActions(record as unknown as R)}
            </Box>
          )}
        />
      )}
    </DataTable>
  );
}
