import Alert from '@mui/material/Alert';
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
  TextInput,
  useGetList,
  useInput,
} from 'react-admin';
import { customerAge } from '../../../shared/vocabulary/accounts';
import { estimateSource } from '../../../shared/vocabulary/commissions';
import { rulingOutcome, type RulingOutcome } from '../../../shared/vocabulary/leads';
import { groupDigits, percentOf, trimZeros } from '../../components/format';
import { useCodeChoices } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import type { Policy } from '../policies/policies.documents';
import type { CollisionCase, ExpectedCommission, Party } from './collision-cases.documents';

export interface RulingForm {
  readonly outcome?: RulingOutcome;
  readonly primaryRepId?: string;
  /** Share in basis points by person, behind a letter; absent: does not assist. */
  readonly shares?: Readonly<Record<string, number | null>>;
  readonly sites?: Readonly<Record<string, string | null>>;
  readonly products?: Readonly<Record<string, string | null>>;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly together: number;
}

/** The bounds of an assistant's share stand in the policy; the rule book's until it is read. */
function useBounds(): Bounds {
  const { data } = useGetList<Policy>('policies', { pagination: { page: 1, perPage: 100 } });
  const value = data?.find((policy) => policy.id === 'collisions')?.value;
  return {
    least: Number(value?.['minShareBp'] ?? 500),
    most: Number(value?.['maxShareBp'] ?? 1000),
    together: Number(value?.['maxTotalShareBp'] ?? 2000),
  };
}

const keyOf = (party: Party): string => `u${party.repId}`;

/** What the form says, as the server takes it. */
export function rulingOf(form: RulingForm, row: CollisionCase): object {
  const { outcome, primaryRepId, shares = {}, sites = {}, products = {} } = form;
  if (outcome === 'MERGE') return { outcome, primaryRepId };
  if (outcome === 'SPLIT')
    return {
      outcome,
      splits: row.parties.map((party) => ({
        repId: party.repId,
        siteName: sites[keyOf(party)] || null,
        productLine: products[keyOf(party)] || null,
      })),
    };
  if (outcome !== 'PRIMARY_WITH_ASSISTANTS') return { outcome };
  const assistants = row.parties.flatMap((party) => {
    const shareBp = shares[keyOf(party)];
    return party.repId !== primaryRepId && shareBp ? [{ repId: party.repId, shareBp }] : [];
  });
  return { outcome, primaryRepId, assistants };
}

/** Only what can be ruled here: visits are joint where visits met, unfounded is what no registration opened. */
function outcomesOf(row: CollisionCase): RulingOutcome[] {
  return rulingOutcome.list.filter((outcome) => {
    if (outcome === 'JOINT_VISIT') return row.kind === 'WEEK_PLAN' || row.kind === 'VISIT_REPORT';
    return outcome !== 'UNFOUNDED' || row.kind !== 'REGISTRATION';
  });
}

/** Outcome, then what it needs: the primary, each assistant's share in per cent and yuan, the parts of a split. */
export function RulingFields({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const bounds = useBounds();
  const choices = useCodeChoices(rulingOutcome, outcomesOf(row));
  const people = row.parties.map((party) => ({
    id: party.repId,
    name: [party.rep?.name, party.department].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <RadioButtonGroupInput
        source="outcome"
        label="collisions.outcome"
        choices={choices}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer<RulingForm>>
        {({ formData }) => (
          <>
            {(formData.outcome === 'PRIMARY_WITH_ASSISTANTS' || formData.outcome === 'MERGE') && (
              <SelectInput
                source="primaryRepId"
                label="collisions.primary"
                choices={people}
                translateChoice={false}
                validate={required()}
              />
            )}
            {formData.outcome === 'PRIMARY_WITH_ASSISTANTS' && (
              <>
                {row.parties
                  .filter((party) => party.repId !== formData.primaryRepId)
                  .map((party) => (
                    <ShareInput
                      key={party.repId}
                      party={party}
                      bounds={bounds}
                      expected={row.expectedCommission}
                    />
                  ))}
                <Together form={formData} row={row} bounds={bounds} />
                <Basis expected={row.expectedCommission} />
              </>
            )}
            {formData.outcome === 'SPLIT' &&
              row.parties.map((party) => <SplitInputs key={party.repId} party={party} />)}
            {formData.outcome && (
              <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                {text(`collisions.says.${formData.outcome}`)}
              </Typography>
            )}
          </>
        )}
      </FormDataConsumer>
    </>
  );
}

/** All shares together have a bound of their own; the server refuses beyond it, here it is seen before. */
function Together({
  form,
  row,
  bounds,
}: {
  readonly form: RulingForm;
  readonly row: CollisionCase;
  readonly bounds: Bounds;
}) {
  const text = useText();
  const given = row.parties
    .filter((party) => party.repId !== form.primaryRepId)
    .reduce((sum, party) => sum + (form.shares?.[keyOf(party)] ?? 0), 0);
  return given > bounds.together ? (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {text('collisions.too_much', { percent: percentOf(bounds.together) })}
    </Alert>
  ) : null;
}

function Basis({ expected }: { readonly expected: ExpectedCommission | null | undefined }) {
  const text = useText();
  const label = useLabel();
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
      {expected
        ? text('collisions.expected', {
            amount: groupDigits(expected.amount),
            source: label(estimateSource.labels[expected.source]),
            size: expected.quantityMilli
              ? trimZeros(expected.quantityMilli)
              : groupDigits(expected.value ?? ''),
            age: label(customerAge.labels[expected.customerAge]),
            plan: expected.planName,
          })
        : text('collisions.expected_none')}
    </Typography>
  );
}

function SplitInputs({ party }: { readonly party: Party }) {
  const text = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '140px 1fr 1fr' },
        columnGap: 2,
        alignItems: 'center',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {text('collisions.goes_on', { name: party.rep?.name ?? '' })}
      </Typography>
      <TextInput source={`sites.${keyOf(party)}`} label="collisions.split_site" helperText={false} />
      <TextInput source={`products.${keyOf(party)}`} label="collisions.split_product" helperText={false} />
    </Box>
  );
}

function ShareInput({
  party,
  bounds,
  expected,
}: {
  readonly party: Party;
  readonly bounds: Bounds;
  readonly expected: ExpectedCommission | null | undefined;
}) {
  const text = useText();
  const { field } = useInput({ source: `shares.${keyOf(party)}` });
  const value = typeof field.value === 'number' ? field.value : null;
  const name = party.rep?.name ?? '';
  const amount = expected?.shares.find((step) => step.shareBp === value)?.amount;
  const yuan = amount ? text('collisions.about', { amount: groupDigits(amount) }) : '';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '200px 1fr 210px' },
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
        {value ? `${text('collisions.share_of', { percent: percentOf(value) })} ${yuan}` : ''}
      </Typography>
    </Box>
  );
}
