import Box from '@mui/material/Box';
import { scaledToString } from '../../../shared/rate';
import { moneyToString, type Money } from '../../../shared/money';
import { groupDigits, percentOf, trimZeros } from '../../components/format';
import { useText } from '../../i18n/use-text';
import type { PolicyField } from './policies.documents';

/** A number of a policy in the unit that people think in. */
export function usePolicyText(): (value: unknown, unit: PolicyField['unit']) => string {
  const text = useText();
  return (value, unit) => {
    if (value === null || value === undefined) return '—';
    if (typeof value === 'boolean') return text(value ? 'field.yes' : 'field.no');
    if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
    switch (unit) {
      case 'days':
      case 'hours':
      case 'months':
        return text(`unit.${unit}`, { value });
      case 'bp':
        return percentOf(value);
      case 'money':
        return `¥${groupDigits(moneyToString(value as Money))}`;
      case 'rate':
        return text('unit.rate', { value: trimZeros(scaledToString(value, 4)) });
      default:
        return groupDigits(String(value));
    }
  };
}

/** Tables: one line per row, one pair per column. */
function TableValue({ value }: { readonly value: object }) {
  if (Array.isArray(value)) {
    return (
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {value.map((row: unknown, index) => (
          <li key={index}>
            {row !== null && typeof row === 'object' ? <TableValue value={row} /> : String(row)}
          </li>
        ))}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 2 }}>
      {Object.entries(value).map(([name, inner]) => (
        <span key={name}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>{' '}
          {inner !== null && typeof inner === 'object' ? (
            <TableValue value={inner as object} />
          ) : (
            String(inner ?? '∞')
          )}
        </span>
      ))}
    </Box>
  );
}

export function PolicyValue({
  value,
  unit,
}: {
  readonly value: unknown;
  readonly unit: PolicyField['unit'];
}) {
  const shown = usePolicyText();
  if (value !== null && typeof value === 'object') return <TableValue value={value} />;
  return <>{shown(value, unit)}</>;
}
