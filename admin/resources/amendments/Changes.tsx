import { amendedField } from '../../../shared/vocabulary/amendments';
import { groupDigits, trimZeros } from '../../components/format';
import { useLabel } from '../../i18n/use-text';
import type { AmendmentChange } from './amendments.documents';

/** A value as people read it: amounts grouped, quantities without the zeros that say nothing. */
export function valueText({ field }: AmendmentChange, value: string | null): string {
  if (value === null) return '—';
  if (field === 'QUANTITY') return groupDigits(trimZeros(value));
  if (field === 'UNIT_PRICE' || field === 'AMOUNT') return `¥${groupDigits(value)}`;
  return value;
}

/** What an amendment changes, in one line for each field. */
export function Changes({ changes }: { readonly changes: readonly AmendmentChange[] }) {
  const label = useLabel();
  return (
    <>
      {changes.map((change, at) => (
        <div key={at}>
          {label(amendedField.labels[change.field])} {change.product ?? ''} {valueText(change, change.before)}{' '}
          → {valueText(change, change.after)}
        </div>
      ))}
    </>
  );
}
