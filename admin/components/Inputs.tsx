import {
  AutocompleteInput,
  CheckboxGroupInput,
  DateInput,
  ReferenceInput,
  SelectInput,
  TextInput,
  type DateInputProps,
  type SelectInputProps,
  type TextInputProps,
  type Validator,
} from 'react-admin';
import InputAdornment from '@mui/material/InputAdornment';
import type { Vocabulary } from '../../shared/vocabulary/define';
import { useLabel, useText } from '../i18n/use-text';
import type { TextKey } from '../i18n/texts';
import { parsePeoplesNumber } from './format';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The codes of a vocabulary as choices, in its own order and the reader's language. */
export function useCodeChoices<C extends string>(vocabulary: Vocabulary<C>, only?: readonly C[]): Choice[] {
  const label = useLabel();
  return (only ?? vocabulary.list).map((code) => ({ id: code, name: label(vocabulary.labels[code]) }));
}

interface CodeInputProps<C extends string> extends Omit<SelectInputProps, 'choices'> {
  readonly vocabulary: Vocabulary<C>;
  readonly only?: readonly C[];
}

export function CodeInput<C extends string>({ vocabulary, only, ...rest }: CodeInputProps<C>) {
  return <SelectInput {...rest} choices={useCodeChoices(vocabulary, only)} translateChoice={false} />;
}

export function CodesInput<C extends string>({ vocabulary, only, ...rest }: CodeInputProps<C>) {
  const { source, label, helperText, validate } = rest as {
    source: string;
    label?: string;
    helperText?: string;
    validate?: never;
  };
  return (
    <CheckboxGroupInput
      source={source}
      label={label}
      helperText={helperText}
      validate={validate}
      choices={useCodeChoices(vocabulary, only)}
      translateChoice={false}
    />
  );
}

interface FigureProps extends Omit<TextInputProps, 'parse' | 'format'> {
  readonly places: number;
  readonly unit?: string;
}

/** A figure as people type it (12.5万, １，２３４), sent as the exact text of the API. */
function FigureInput({ places, unit, validate, ...rest }: FigureProps) {
  const text = useText();
  const readable = (value: unknown) =>
    value === undefined ||
    value === null ||
    value === '' ||
    parsePeoplesNumber(String(value), places) !== null
      ? undefined
      : text('input.unreadable_figure', { places });
  const others = validate === undefined ? [] : [validate].flat();
  return (
    <TextInput
      {...rest}
      validate={[readable, ...others] as never}
      slotProps={{
        htmlInput: {
          inputMode: 'decimal',
          style: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
        },
        input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {},
      }}
      onBlur={undefined}
    />
  );
}

export const MoneyInput = (props: Omit<FigureProps, 'places'>) => (
  <FigureInput {...props} places={2} unit={props.unit ?? '¥'} />
);
export const QuantityInput = (props: Omit<FigureProps, 'places'>) => <FigureInput {...props} places={3} />;
export const RateInput = (props: Omit<FigureProps, 'places'>) => <FigureInput {...props} places={4} />;

/** A day as text, never a moment: the native control speaks YYYY-MM-DD like the API. */
export function DayInput(props: DateInputProps) {
  return <DateInput {...props} parse={(value: string) => value || null} />;
}

interface PickProps {
  readonly source: string;
  readonly reference: string;
  readonly label?: TextKey;
  readonly filter?: Record<string, unknown>;
  readonly validate?: Validator;
  readonly optionText?: (record: Record<string, unknown>) => string;
  readonly alwaysOn?: boolean;
  readonly helperText?: string | false;
  readonly disabled?: boolean;
}

/** Picks a record of another resource by typing part of its name. */
export function PickInput({
  source,
  reference,
  label,
  filter,
  validate,
  optionText,
  helperText,
  disabled,
}: PickProps) {
  return (
    <ReferenceInput source={source} reference={reference} perPage={25} {...(filter ? { filter } : {})}>
      <AutocompleteInput
        {...(label ? { label } : {})}
        optionText={(optionText ?? 'name') as never}
        filterToQuery={(q: string) => (q ? { q } : {})}
        {...(validate ? { validate: validate as never } : {})}
        {...(helperText === undefined ? {} : { helperText })}
        {...(disabled ? { disabled } : {})}
      />
    </ReferenceInput>
  );
}

/** A person of the company. */
export function PersonInput({
  source,
  label,
  role,
  validate,
  helperText,
}: {
  readonly source: string;
  readonly label?: TextKey;
  readonly role?: string;
  readonly validate?: Validator;
  readonly helperText?: string | false;
  readonly alwaysOn?: boolean;
}) {
  return (
    <PickInput
      source={source}
      reference="users"
      {...(label ? { label } : {})}
      {...(validate ? { validate } : {})}
      {...(helperText === undefined ? {} : { helperText })}
      filter={{ active: true, ...(role ? { role } : {}) }}
      optionText={personText}
    />
  );
}

const personText = (person: Record<string, unknown>): string => {
  const unit = (person['unit'] as { name?: string } | null)?.name;
  return unit ? `${String(person['name'])} · ${unit}` : String(person['name'] ?? '');
};

/** The search box of a list: first of its filters, always there. */
export function SearchFilter({
  placeholder,
}: {
  readonly placeholder?: TextKey;
  readonly source?: string;
  readonly alwaysOn?: boolean;
}) {
  const text = useText();
  return (
    <TextInput
      source="q"
      label={false}
      placeholder={text(placeholder ?? 'field.search')}
      slotProps={{ htmlInput: { 'aria-label': text(placeholder ?? 'field.search') } }}
      resettable
      helperText={false}
      sx={{ minWidth: 260 }}
    />
  );
}
