import {
  ArrayInput,
  required,
  SimpleFormIterator,
  useTranslate,
  type TextInputProps,
  type Validator,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { CommissionBasis } from '../../../shared/vocabulary/commissions';
import { MoneyInput, QuantityInput, RateInput } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { basisPoints, faultOfBound, faultOfRate, type BandForm } from './band-form';

interface Place {
  readonly finalSource?: string;
  readonly source?: string;
}

/** "newBands.2.upTo" → 2: where a cell stands in its table. */
const rowOf = (place: Place | undefined): number =>
  Number(/\.(\d+)\./.exec(place?.finalSource ?? place?.source ?? '')?.[1] ?? 0);

/** A rate table: rows added and removed, each fault said at its cell while the whole is still open (COM-1). */
export function BandsInput({
  source,
  label,
}: {
  readonly source: 'newBands' | 'oldBands';
  readonly label: TextKey;
}) {
  const translate = useTranslate();
  const basis = (useWatch({ name: 'basis' }) as CommissionBasis | undefined) ?? 'PER_UNIT';
  const bound: Validator = (_: unknown, values: Record<string, unknown>, place?: Place) => {
    const fault = faultOfBound((values[source] as BandForm[] | undefined) ?? [], rowOf(place), basis);
    return fault ? translate(fault) : undefined;
  };
  const rate: Validator = (value: unknown) => {
    const fault = faultOfRate(value, basis);
    return fault ? translate(fault) : undefined;
  };
  const Bound = basis === 'PER_UNIT' ? QuantityInput : MoneyInput;
  return (
    <ArrayInput source={source} label={label} validate={required()}>
      <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
        <Bound source="upTo" label="plans.field.upTo" validate={bound} sx={{ minWidth: 150, flex: 1 }} />
        {basis === 'PER_UNIT' ? (
          <RateInput
            source="rate"
            label="plans.field.rate"
            unit="¥"
            validate={[required(), rate]}
            sx={{ width: 120 }}
          />
        ) : (
          <MoneyInput
            source="rate"
            label="plans.field.rate"
            unit="%"
            validate={[required(), rate]}
            sx={{ width: 120 }}
          />
        )}
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** A share typed as per cent. */
export function ShareInput({ validate, ...rest }: Omit<TextInputProps, 'parse' | 'format'>) {
  const translate = useTranslate();
  const within: Validator = (value: unknown) => {
    if (value === undefined || value === null || value === '') return undefined;
    let bp: number;
    try {
      bp = basisPoints(value);
    } catch {
      return undefined;
    }
    return bp >= 0 && bp <= 10_000 ? undefined : translate('plans.fault.share');
  };
  return (
    <MoneyInput
      {...rest}
      unit="%"
      validate={[...(validate === undefined ? [] : [validate].flat()), within]}
    />
  );
}

/** The steps of the release: collected so much, released so much. */
export function StepsInput() {
  return (
    <ArrayInput source="steps" label="plans.field.steps" validate={required()}>
      <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
        <ShareInput source="at" label="plans.field.at" validate={required()} sx={{ width: 130 }} />
        <ShareInput source="release" label="plans.field.release" validate={required()} sx={{ width: 130 }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
