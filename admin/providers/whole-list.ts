import type { ListParams } from './build-query';
import type { Row } from './resource-api';

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function matches(row: Row, name: string, wanted: unknown): boolean {
  if (name === 'ids') return (wanted as readonly string[]).includes(row.id);
  if (name === 'q') {
    const needle = textOf(wanted).toLowerCase();
    return Object.values(row).some(
      (value) => typeof value === 'string' && value.toLowerCase().includes(needle),
    );
  }
  return textOf(row[name]) === textOf(wanted);
}

/** Filter, order and page of a short list that the API answers as a whole. */
export function pageOfRows(
  rows: readonly Row[],
  { filter = {}, sort, pagination }: ListParams,
): { data: Row[]; total: number } {
  const wanted = Object.entries(filter).filter(
    ([, value]) => value !== '' && value !== undefined && value !== null,
  );
  const kept = rows.filter((row) => wanted.every(([name, value]) => matches(row, name, value)));
  if (sort && sort.field !== 'id') {
    const sign = sort.order === 'DESC' ? -1 : 1;
    kept.sort(
      (a, b) => sign * textOf(a[sort.field]).localeCompare(textOf(b[sort.field]), 'zh', { numeric: true }),
    );
  }
  const { page = 1, perPage = kept.length } = pagination ?? {};
  return { data: kept.slice((page - 1) * perPage, page * perPage), total: kept.length };
}
