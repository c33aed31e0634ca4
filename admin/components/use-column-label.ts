import { useResourceContext, useTranslate } from 'react-admin';
import type { Column } from './columns';

/** The head of a column: its own text or that of the resource's field. */
export function useColumnLabel(): <R>(column: Column<R>) => string {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  return (column) => translate(column.label ?? `resources.${resource}.fields.${column.source}`);
}
