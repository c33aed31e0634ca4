import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useText } from '../../i18n/use-text';
import { PrepareConfirmationButton } from './ConfirmationActs';

/** A debt that could not be collected at a visit is to be confirmed in writing (REC-10). */
export function ConfirmHint({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {text('confirmations.hint')}
      <Box sx={{ mt: 1 }}>
        <PrepareConfirmationButton accountId={accountId} />
      </Box>
    </Alert>
  );
}
