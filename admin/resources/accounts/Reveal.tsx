import EyeIcon from '@mui/icons-material/VisibilityOutlined';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { revealBankDocument, revealContactDocument, type Revealed } from './archive.documents';

/** Shows masked data once, after a reason that goes into the trail (ARC-3). */
export function Reveal({ contactId, bankId }: { readonly contactId?: string; readonly bankId?: string }) {
  const text = useText();
  const [shown, setShown] = useState<Revealed['shown'] | null>(null);
  if (shown) {
    return (
      <Typography component="span" variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {[shown.phone, shown.email, shown.bankAccount].filter(Boolean).join(' · ')}
      </Typography>
    );
  }
  return (
    <ActButton<Revealed>
      label="archive.reveal"
      icon={<EyeIcon />}
      variant="text"
      permission="account.reveal"
      says={text('archive.reveal_says')}
      document={contactId ? revealContactDocument : revealBankDocument}
      variables={({ reason }) => ({ input: contactId ? { contactId, reason } : { bankId, reason } })}
      done="archive.revealed"
      onDone={(answer) => setShown(answer.shown)}
    >
      <ReasonInput />
    </ActButton>
  );
}
