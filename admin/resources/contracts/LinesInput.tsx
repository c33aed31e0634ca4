import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  required,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { Money } from '../../components/Fields';
import { MoneyInput, QuantityInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { lineAmount, type LineForm } from './line-amount';

/** Product lines with the amount as it is typed. */
export function LinesInput() {
  const text = useText();
  return (
    <ArrayInput source="lines" label="contracts.lines" validate={required()}>
      <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
        <TextInput
          source="product"
          label="contracts.line.product"
          validate={required()}
          helperText={false}
          sx={{ minWidth: 180, flex: 2 }}
        />
        <QuantityInput
          source="quantityMilli"
          label="contracts.line.quantity"
          validate={required()}
          helperText={false}
          sx={{ maxWidth: 140 }}
        />
        <MoneyInput
          source="unitPrice"
          label="contracts.line.unitPrice"
          validate={required()}
          helperText={false}
          sx={{ maxWidth: 140 }}
        />
        <BooleanInput source="service" label="contracts.line.service" helperText={false} />
        <FormDataConsumer>
          {({ scopedFormData }) => (
            <Box sx={{ minWidth: 110, textAlign: 'right', alignSelf: 'center' }}>
              <Typography variant="caption" color="textSecondary" component="div">
                {text('contracts.line.amount')}
              </Typography>
              <Money value={lineAmount((scopedFormData ?? {}) as LineForm) ?? '0.00'} />
            </Box>
          )}
        </FormDataConsumer>
      </SimpleFormIterator>
    </ArrayInput>
  );
}
