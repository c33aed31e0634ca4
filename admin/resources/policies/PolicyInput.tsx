import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BooleanInput, maxLength, NumberInput, required, TextInput } from 'react-admin';
import { MoneyInput, RateInput } from '../../components/Inputs';
import { useLocale } from '../../i18n/use-text';
import type { PolicyField } from './policies.documents';

const whole = { min: 0, step: 1 };

/** Tables are edited leaf by leaf; their rows are fixed by the product. */
function LeafInputs({ source, value }: { readonly source: string; readonly value: object }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', columnGap: 1 }}>
      {Object.entries(value).map(([name, inner]: [string, unknown]) => {
        const at = `${source}.${name}`;
        if (inner !== null && typeof inner === 'object') {
          return (
            <Box key={name} sx={{ gridColumn: '1 / -1' }}>
              <LeafInputs source={at} value={inner} />
            </Box>
          );
        }
        if (typeof inner === 'boolean') return <BooleanInput key={name} source={at} label={name} />;
        if (typeof inner === 'string')
          return <TextInput key={name} source={at} label={name} helperText={false} />;
        return <NumberInput key={name} source={at} label={name} {...whole} helperText={false} />;
      })}
    </Box>
  );
}

/** The input of one policy number, in the unit that people think in. */
export function PolicyInput({
  name,
  field,
  value,
}: {
  readonly name: string;
  readonly field: PolicyField;
  readonly value: unknown;
}) {
  const locale = useLocale();
  const source = `form.${name}`;
  const label = field[locale];
  if (value !== null && typeof value === 'object') {
    return (
      <Box sx={{ gridColumn: '1 / -1', mt: 1 }}>
        <Typography variant="caption" color="textSecondary">
          {label}
        </Typography>
        <LeafInputs source={source} value={value} />
      </Box>
    );
  }
  const common = { source, label, helperText: false as const };
  switch (field.unit) {
    case 'flag':
      return <BooleanInput {...common} />;
    case 'text':
      return <TextInput {...common} validate={[required(), maxLength(200)]} />;
    case 'money':
      return <MoneyInput {...common} validate={required()} />;
    case 'rate':
      return <RateInput {...common} unit="¥" validate={required()} />;
    case 'bp':
      return <MoneyInput {...common} unit="%" validate={required()} />;
    default:
      return <NumberInput {...common} {...whole} validate={required()} />;
  }
}
