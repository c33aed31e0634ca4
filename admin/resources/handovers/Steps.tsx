import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { AutocompleteArrayInput, ReferenceArrayInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { handOverMethod, handOverScope, heldKind } from '../../../shared/vocabulary/handovers';
import { CodesInput, PersonInput, useCodeChoices } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { holdingsDocument, type HeldCount } from './handovers.documents';

/** Who, and what that person holds today. */
export function WhoStep() {
  const fromUserId = useWatch({ name: 'fromUserId' }) as string | null;
  return (
    <>
      <PersonInput source="fromUserId" label="handover.from" validate={required()} />
      {fromUserId && <Holds userId={fromUserId} />}
    </>
  );
}

function Holds({ userId }: { readonly userId: string }) {
  const text = useText();
  const label = useLabel();
  const { data } = useAsk<{ holdings: readonly HeldCount[]; user: { name: string } }>(holdingsDocument, {
    userId,
  });
  if (!data) return null;
  const held = data.holdings.filter(({ count }) => count > 0);
  if (held.length === 0) return <Alert severity="success">{text('handover.holds_nothing')}</Alert>;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 1 }}>
      <Typography variant="caption" color="textSecondary">
        {text('handover.holds', { name: data.user.name })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 0.5 }}>
        {held.map(({ kind, count }) => (
          <Typography key={kind} variant="body2">
            {label(heldKind.labels[kind])}{' '}
            <Box component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
              {count}
            </Box>
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

export function WhatStep() {
  const text = useText();
  const scopes = useCodeChoices(handOverScope);
  const scope = useWatch({ name: 'scope' }) as string;
  const fromUserId = useWatch({ name: 'fromUserId' }) as string | null;
  return (
    <>
      <SelectInput
        source="scope"
        label="handover.scope"
        choices={scopes}
        translateChoice={false}
        validate={required()}
        helperText={text('handover.scope_help')}
      />
      {scope === 'TERRITORIES' && (
        <Several source="territoryIds" reference="territories" label="handover.territories" />
      )}
      {scope === 'TIERS' && (
        <CodesInput source="tiers" vocabulary={accountTier} label="handover.tiers" validate={required()} />
      )}
      {scope === 'SELECTED' && (
        <Several
          source="accountIds"
          reference="accounts"
          label="handover.accounts"
          filter={fromUserId ? { ownerId: fromUserId } : {}}
        />
      )}
    </>
  );
}

export function HowStep() {
  const text = useText();
  const label = useLabel();
  const methods = useCodeChoices(handOverMethod);
  const method = useWatch({ name: 'method' }) as string;
  return (
    <>
      <SelectInput
        source="method"
        label="handover.method"
        choices={methods}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      {method === 'NAMED' && <PersonInput source="toUserId" label="handover.to" validate={required()} />}
      {method === 'BY_RULES' && <PersonInput source="toUserId" label="handover.to_rest" />}
      {method === 'BY_TIER' &&
        accountTier.list.map((tier) => (
          <Box key={tier} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Typography variant="body2" sx={{ minWidth: 110 }}>
              {label(accountTier.labels[tier])}
            </Typography>
            <Box sx={{ flex: 1 }}>
              <PersonInput source={`byTier.${tier}`} label="handover.to" validate={required()} />
            </Box>
          </Box>
        ))}
      {method === 'ROUND_ROBIN' && (
        <Several
          source="team"
          reference="users"
          label="handover.team"
          filter={{ active: true, role: 'REP' }}
        />
      )}
      <TextInput
        source="reason"
        label="handover.reason"
        multiline
        minRows={2}
        validate={required()}
        helperText={text('handover.keeps')}
      />
    </>
  );
}

function Several({
  source,
  reference,
  label,
  filter = {},
}: {
  readonly source: string;
  readonly reference: string;
  readonly label: TextKey;
  readonly filter?: Record<string, unknown>;
}) {
  return (
    <ReferenceArrayInput source={source} reference={reference} perPage={50} filter={filter}>
      <AutocompleteArrayInput
        label={label}
        optionText="name"
        filterToQuery={(q: string) => (q ? { q } : {})}
        validate={required()}
        helperText={false}
      />
    </ReferenceArrayInput>
  );
}
