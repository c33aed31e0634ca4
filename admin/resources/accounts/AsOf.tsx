import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ClassChip, StopChip, TierChip } from '../../components/Chips';
import { Money } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { asOfDocument, type AsOf } from './dossier.documents';

/** What the customer was on a day: shown under the six facts of today. */
export function AccountOn({ accountId }: { readonly accountId: string }) {
  const text = useText();
  const today = useToday();
  const [day, setDay] = useState('');
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        flexWrap: 'wrap',
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <TextField
        type="date"
        size="small"
        fullWidth={false}
        sx={{ flex: '0 0 190px' }}
        label={text('dossier.as_of')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      {/^\d{4}-\d\d-\d\d$/.test(day) && day >= '1900-01-01' && <Then accountId={accountId} on={day} />}
    </Box>
  );
}

function Then({ accountId, on }: { readonly accountId: string; readonly on: string }) {
  const text = useText();
  const { data, error } = useAsk<AsOf>(asOfDocument, { accountId, on });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress sx={{ flex: 1 }} />;
  const { owner, territory, tier, open, overdue, debtClass, onSupplyStop } = data.asOf;
  return (
    <Box sx={{ flex: '1 1 600px', '& > div': { borderBottom: 0 } }} data-testid="as-of">
      <Figures
        figures={[
          { label: text('accounts.fact.owner'), value: owner?.name ?? '—' },
          { label: text('accounts.fact.territory'), value: territory?.name ?? '—' },
          { label: text('accounts.fact.tier'), value: <TierChip tier={tier} /> },
          ...(open === null
            ? []
            : [
                { label: text('accounts.fact.open'), value: <Money value={open} sign /> },
                { label: text('accounts.fact.overdue'), value: <Money value={overdue} sign /> },
                {
                  label: text('dossier.class'),
                  value: (
                    <>
                      <ClassChip debtClass={debtClass} /> <StopChip stopped={onSupplyStop} />
                    </>
                  ),
                },
              ]),
          ...(open === null
            ? [{ label: text('accounts.fact.supply'), value: <StopChip stopped={onSupplyStop} always /> }]
            : []),
        ]}
      />
    </Box>
  );
}
