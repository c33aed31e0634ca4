import Checkbox from '@mui/material/Checkbox';
import { useListContext, useTranslate, type RaRecord } from 'react-admin';

/** Ticks every row of the page, or none of them. */
export function TickPage() {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect, onUnselectItems } = useListContext();
  const ticked = data.filter((record) => selectedIds.includes(record.id)).length;
  const all = data.length > 0 && ticked === data.length;
  return (
    <Checkbox
      sx={{ p: 0 }}
      checked={all}
      indeterminate={ticked > 0 && !all}
      onChange={() =>
        all ? onUnselectItems() : onSelect([...new Set([...selectedIds, ...data.map((record) => record.id)])])
      }
      slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
    />
  );
}

/** Ticks a row; a screen reader hears which one. */
export function TickRow({ record, name }: { readonly record: RaRecord; readonly name: string }) {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext();
  return (
    <Checkbox
      sx={{ p: 0 }}
      checked={selectedIds.includes(record.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggleItem(record.id)}
      slotProps={{ input: { 'aria-label': `${translate('ra.action.select_row')} ${name}` } }}
    />
  );
}
