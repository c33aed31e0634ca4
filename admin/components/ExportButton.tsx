import Button from '@mui/material/Button';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import {
  useDataProvider,
  useListContext,
  useNotify,
  useResourceContext,
  useStore,
  useTranslate,
} from 'react-admin';
import { useLocale, useText } from '../i18n/use-text';
import { MAX_PAGE } from '../providers/build-query';
import { act } from '../providers/api';
import type { PortalDataProvider } from '../providers/data-provider';
import { useToday } from '../providers/session';
import { recordExportDocument } from '../providers/session.documents';
import { columnKey, exportText, type Column } from './columns';
import { csvOf, download } from './csv';
import { useColumnLabel } from './use-column-label';

/** Writes the list as it stands: its filter, its order, its chosen columns, all rows over all pages. */
export function ExportButton<R>({
  columns,
  storeKey,
}: {
  readonly columns: readonly Column<R>[];
  readonly storeKey: string;
}) {
  const { filterValues, filter, sort, total } = useListContext() as ReturnType<typeof useListContext> & {
    filter?: object;
  };
  const resource = useResourceContext() ?? '';
  const provider = useDataProvider<PortalDataProvider>();
  const notify = useNotify();
  const text = useText();
  const translate = useTranslate();
  const locale = useLocale();
  const today = useToday();
  const labelOf = useColumnLabel();
  const [hidden] = useStore<string[]>(storeKey, columns.filter((column) => column.hidden).map(columnKey));
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);

  const run = async () => {
    const shown = columns.filter((column) => !hidden.includes(columnKey(column)));
    const words = { yes: text('field.yes'), no: text('field.no') };
    const rows: string[][] = [shown.map(labelOf)];
    try {
      for (let page = 1, all = Infinity; (page - 1) * MAX_PAGE < all; page += 1) {
        const answer = await provider.getList(resource, {
          filter: { ...filterValues, ...filter },
          sort,
          pagination: { page, perPage: MAX_PAGE },
        });
        for (const record of answer.data)
          rows.push(shown.map((column) => exportText(column, record as R, locale, words)));
        all = answer.total ?? 0;
        setProgress({ done: rows.length - 1, total: all });
        if (answer.data.length === 0) break;
      }
      await act(recordExportDocument, {
        input: {
          resource,
          rows: rows.length - 1,
          columns: shown.map(columnKey),
          filter: JSON.stringify({ ...filterValues, ...filter }).slice(0, 2000),
        },
      });
      const name = translate(`resources.${resource}.name`, { smart_count: 2 });
      download(`${name}-${today ?? ''}.csv`, csvOf(rows));
      notify(text('list.exported', { count: rows.length - 1 }), { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    } finally {
      setProgress(null);
    }
  };

  return (
    <Button startIcon={<DownloadIcon />} disabled={progress !== null || !total} onClick={() => void run()}>
      {progress ? text('list.exporting', progress) : text('list.export')}
    </Button>
  );
}
