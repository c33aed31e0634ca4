import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Asked, WhyButton } from '../../components/WhyButton';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { whyMineDocument } from './accounts.documents';

/** Why an account is whose it is, today or on any day (TER-9). */
export function WhyOwner({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return <WhyButton title={text('accounts.why')}>{() => <Answer accountId={accountId} />}</WhyButton>;
}

function Answer({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const today = useToday();
  const [day, setDay] = useState<string>();
  return (
    <>
      <Asked<{ why: { sentence: string } | null }>
        document={whyMineDocument}
        variables={{ accountId, on: day || null }}
      >
        {({ why }) => <Typography variant="body2">{why?.sentence ?? text('accounts.why_none')}</Typography>}
      </Asked>
      <TextField
        type="date"
        label={text('accounts.why_on')}
        value={day ?? today ?? ''}
        onChange={(event) => setDay(event.target.value)}
        sx={{ mt: 1.5 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}
