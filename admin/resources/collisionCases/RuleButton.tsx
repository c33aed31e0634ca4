import GavelIcon from '@mui/icons-material/Gavel';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import {
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  SelectInput,
  useGetList,
  useInput,
} from 'react-admin';
import { rulingOutcome } from '../../../shared/vocabulary/leads';
import { ActButton, ReasonInput } from '../../components/Act';
import { percentOf } from '../../components/format';
import { useCodeChoices } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import type { Policy } from '../policies/policies.documents';
import { ruleCollisionDocument, type CollisionCase, type Party } from './collision-cases.documents';

interface Form {
  readonly outcome?: string;
  readonly primaryRepId?: string;
  /** Share in basis points by person, behind a letter; absent: does not assist. */
  readonly shares?: Readonly<Record<string, number | null>>;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The bounds of an assistant's share stand in the policy; the rule book's until it is read. */
function useBounds(): Bounds {
  const { data } = useGetList<Policy>('policies', { pagination: { page: 1, perPage: 100 } });
  const value = data?.find((policy) => policy.id === 'collisions')?.value;
  return { least: Number(value?.['minShareBp'] ?? 500), most: Number(value?.['maxShareBp'] ?? 1000) };
}

/** Rules on a case: outcome, primary, each assistant's share by slider, reason (COLL-4). */
export function RuleButton({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const bounds = useBounds();
  const outcomes = useCodeChoices(rulingOutcome);
  const holder = row.parties.find((party) => party.side === 'HOLDER');
  return (
    <ActButton
      label="collisions.rule"
      icon={<GavelIcon />}
      variant="contained"
      wide
      permission="collision.rule"
      once
      title={`${text('collisions.rule')}${text('field.colon')}${row.customerName}`}
      says={text('collisions.rule_says')}
      defaults={{ outcome: 'PRIMARY_WITH_ASSISTANTS', primaryRepId: holder?.repId }}
      document={ruleCollisionDocument}
      variables={(values) => ({
        input: {
          caseId: row.id,
          version: row.version,
          ...rulingOf(values as Form, row),
          reason: values['reason'] || null,
        },
      })}
      done="collisions.ruled"
    >
      {(refusal) => (
        <>
          <RadioButtonGroupInput
            source="outcome"
            label="collisions.outcome"
            choices={outcomes}
            translateChoice={false}
            validate={required()}
            row={false}
          />
          <FormDataConsumer<Form>>
            {({ formData }) =>
              formData.outcome === 'PRIMARY_WITH_ASSISTANTS' && (
                <>
                  <SelectInput
                    source="primaryRepId"
                    label="collisions.primary"
                    choices={row.parties.map((party) => ({
                      id: party.repId,
                      name: [party.rep?.name, party.department].filter(Boolean).join(' · '),
                    }))}
                    translateChoice={false}
                    validate={required()}
                  />
                  {row.parties
                    .filter((party) => party.repId !== formData.primaryRepId)
                    .map((party) => (
                      <ShareInput key={party.repId} party={party} bounds={bounds} />
                    ))}
                </>
              )
            }
          </FormDataConsumer>
          <ReasonInput optional={refusal?.code !== 'collision.deviation_reason'} />
        </>
      )}
    </ActButton>
  );
}

function rulingOf({ outcome, primaryRepId, shares = {} }: Form, row: CollisionCase): object {
  if (outcome !== 'PRIMARY_WITH_ASSISTANTS') return { outcome };
  const assistants = row.parties.flatMap((party) => {
    const shareBp = shares[`u${party.repId}`];
    return party.repId !== primaryRepId && shareBp ? [{ repId: party.repId, shareBp }] : [];
  });
  return { outcome, primaryRepId, assistants };
}

function ShareInput({ party, bounds }: { readonly party: Party; readonly bounds: Bounds }) {
  const text = useText();
  const { field } = useInput({ source: `shares.u${party.repId}` });
  const value = typeof field.value === 'number' ? field.value : null;
  const name = party.rep?.name ?? '';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '220px 1fr 170px' },
        columnGap: 2,
        alignItems: 'center',
        mb: 1,
      }}
    >
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={Boolean(value)}
            onChange={(event) => field.onChange(event.target.checked ? bounds.least : null)}
          />
        }
        label={`${name} ${text('collisions.assist')}`}
      />
      <Slider
        size="small"
        disabled={!value}
        value={value ?? bounds.least}
        min={bounds.least}
        max={bounds.most}
        step={50}
        marks
        onChange={(_, next) => field.onChange(next as number)}
        getAriaLabel={() => `${name} ${text('collisions.share')}`}
        getAriaValueText={(bp) => percentOf(bp)}
      />
      <Typography variant="body2">
        {value ? text('collisions.share_of', { percent: percentOf(value) }) : ''}
      </Typography>
    </Box>
  );
}
