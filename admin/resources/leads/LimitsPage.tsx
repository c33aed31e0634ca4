import AddIcon from '@mui/icons-material/Add';
import TuneIcon from '@mui/icons-material/TuneOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { BooleanInput, Link, maxLength, NumberInput, required, TextInput } from 'react-admin';
import { role } from '../../../shared/vocabulary/identity';
import { ActButton, type Values } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { UnitInput } from '../units/UnitInput';
import {
  poolSettingsDocument,
  saveLeadPoolDocument,
  setClaimLimitDocument,
  type ClaimLimit,
  type LeadPool,
} from './pool.documents';

export function LimitsLink() {
  const text = useText();
  return (
    <Button component={Link} to="/leads/limits" startIcon={<TuneIcon />}>
      {text('limits.menu')}
    </Button>
  );
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): string[] =>
  (typeof value === 'string' ? value : '')
    .split(/[,，、\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

const limitInput = (values: Values) => ({
  unitId: values['unitId'] || null,
  role: values['unitId'] ? null : values['role'] || null,
  maxActiveClaims: numberOf(values['maxActiveClaims']),
  maxClaimsPerDay: numberOf(values['maxClaimsPerDay']),
  maxOpenedPerDay: numberOf(values['maxOpenedPerDay']),
});

function SetLimit({ limit }: { readonly limit?: ClaimLimit }) {
  const text = useText();
  return (
    <ActButton
      label={limit ? 'limits.change' : 'limits.add'}
      variant={limit ? 'text' : 'outlined'}
      {...(limit ? {} : { icon: <AddIcon /> })}
      permission="lead.set_limits"
      says={text('limits.says')}
      document={setClaimLimitDocument}
      defaults={{ ...limit }}
      variables={(values) => ({
        input: limitInput(limit ? { ...values, unitId: limit.unitId, role: limit.role } : values),
      })}
    >
      {!limit && <UnitInput source="unitId" label="limits.unit" />}
      {!limit && <CodeInput source="role" label="limits.role" vocabulary={role} />}
      <NumberInput source="maxActiveClaims" label="leads.limits.active" min={0} />
      <NumberInput source="maxClaimsPerDay" label="leads.limits.today" min={0} />
      <NumberInput source="maxOpenedPerDay" label="leads.limits.opened" min={0} />
    </ActButton>
  );
}

function SavePool({ pool }: { readonly pool?: LeadPool }) {
  const text = useText();
  return (
    <ActButton
      label={pool ? 'limits.change' : 'pools.add'}
      variant={pool ? 'text' : 'outlined'}
      {...(pool ? {} : { icon: <AddIcon /> })}
      permission="lead.set_limits"
      says={text('pools.says')}
      document={saveLeadPoolDocument}
      defaults={{
        active: true,
        position: 10,
        ...pool,
        regions: pool?.regionPrefixes.join(', ') ?? '',
        products: pool?.productLines.join(', ') ?? '',
      }}
      variables={({ name, position, active, unitId, regions, products }) => ({
        input: {
          ...(pool ? { id: pool.id, version: pool.version } : {}),
          name,
          position,
          active: active === true,
          unitId: unitId || null,
          regionPrefixes: listOf(regions),
          productLines: listOf(products),
        },
      })}
    >
      <TextInput source="name" label="pools.name" validate={[required(), maxLength(60)]} />
      <NumberInput source="position" label="pools.position" min={0} validate={required()} />
      <UnitInput source="unitId" label="pools.unit" />
      <TextInput source="regions" label="pools.regions" helperText="pools.regions_help" />
      <TextInput source="products" label="pools.products" />
      <BooleanInput source="active" label="pools.active" />
    </ActButton>
  );
}

interface Settings {
  readonly limits: readonly ClaimLimit[];
  readonly pools: readonly LeadPool[];
}

/** Limits of units and roles beside the policy's, and pools of their own with the order that settles two matches. */
export function LimitsPage() {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<Settings>(poolSettingsDocument);
  const limitColumns: readonly Column<ClaimLimit>[] = [
    {
      source: 'unit.name',
      label: 'limits.of',
      render: (limit) => limit.unit?.name ?? (limit.role ? label(role.labels[limit.role]) : ''),
    },
    { source: 'maxActiveClaims', label: 'leads.limits.active', kind: 'number' },
    { source: 'maxClaimsPerDay', label: 'leads.limits.today', kind: 'number' },
    { source: 'maxOpenedPerDay', label: 'leads.limits.opened', kind: 'number' },
  ];
  const poolColumns: readonly Column<LeadPool>[] = [
    { source: 'position', label: 'pools.position', kind: 'number' },
    { source: 'name', label: 'pools.name' },
    { source: 'unit.name', label: 'pools.unit', render: ({ unit }) => unit?.name ?? text('pools.everybody') },
    {
      source: 'regionPrefixes',
      label: 'pools.regions',
      render: (pool) => pool.regionPrefixes.join(', ') || text('pools.any'),
    },
    {
      source: 'productLines',
      label: 'pools.products',
      render: (pool) => pool.productLines.join(', ') || text('pools.any'),
    },
    {
      source: 'active',
      label: 'pools.active',
      render: ({ active }) => text(active ? 'field.yes' : 'field.no'),
    },
  ];
  return (
    <Page title={text('limits.menu')} intro={text('limits.intro')}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <>
          <Section title={text('limits.title')} actions={<SetLimit />} flush>
            <PlainTable
              rows={data.limits}
              columns={limitColumns}
              rowKey={({ id }) => id}
              empty={text('limits.none')}
              rowActions={(limit) => <SetLimit limit={limit} />}
            />
          </Section>
          <Section title={text('pools.title')} actions={<SavePool />} flush>
            <PlainTable
              rows={data.pools}
              columns={poolColumns}
              rowKey={({ id }) => id}
              empty={text('pools.none')}
              rowActions={(pool) => <SavePool pool={pool} />}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
