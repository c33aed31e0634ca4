import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-admin';
import { spokenConditions } from '../../../shared/territory-rule';
import { ruleDifference, territoryModelState } from '../../../shared/vocabulary/territories';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { RelatedRows } from '../../components/RelatedRows';
import { instantText } from '../../components/format';
import { useLocale, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import { runColumns } from '../assignmentRuns/run-columns';
import type { AssignmentRun } from '../assignmentRuns/assignment-runs.documents';
import { RetireRuleButton, RuleButton } from '../territories/RuleActs';
import { useRuleSentence } from '../territories/RuleSentence';
import type { Territory, TerritoryRule } from '../territories/territories.documents';
import { RenameModelButton, WithdrawModelButton } from './ModelActs';
import type { Difference, ModelInFull } from './territory-models.documents';

/** A row that the list left behind comes first, without its rules. */
const isWhole = (model: Partial<ModelInFull>) => Boolean(model.rules && model.differences);

const isOpen = (model: ModelInFull) => model.state === 'DRAFT' || model.state === 'SIMULATED';

export function ModelShow() {
  const text = useText();
  const may = useMay();
  return (
    <RecordPage<ModelInFull>
      title={(model) => model.name}
      chips={(model) => <StateChip vocabulary={territoryModelState} code={model.state} />}
      subtitle={(model) => model.note}
      facts={(model) => [
        {
          label: text('resources.territoryModels.fields.number'),
          value: model.number === null ? null : text('models.version', { number: model.number }),
        },
        { label: text('resources.territoryModels.fields.ruleCount'), value: model.ruleCount },
        {
          label: text('resources.territoryModels.fields.basedOn'),
          value: model.basedOn && (
            <RefLink to="territoryModels" id={model.basedOn.id}>
              {model.basedOn.name}
            </RefLink>
          ),
        },
        { label: text('resources.territoryModels.fields.createdBy.name'), value: model.createdBy?.name },
        {
          label: text('models.simulated'),
          value: model.simulatedAt
            ? `${instantText(model.simulatedAt)} ${model.simulatedBy?.name ?? ''}`
            : null,
        },
        {
          label: text('resources.territoryModels.fields.activeFrom'),
          value: [model.activeFrom, model.activeTo].filter(Boolean).join(' – ') || null,
        },
      ]}
      actions={(model) => (
        <>
          {isOpen(model) && <RenameModelButton model={model} />}
          {isOpen(model) && <WithdrawModelButton model={model} />}
          {(isOpen(model) || model.state === 'ACTIVE') && may('territory.assign') && (
            <Button
              variant="contained"
              startIcon={<PlayIcon />}
              component={Link}
              to={`/territories/assign${isOpen(model) ? `?model=${model.id}` : ''}`}
            >
              {text('models.simulate')}
            </Button>
          )}
        </>
      )}
    >
      {(model) => (isWhole(model) ? <Body model={model} /> : <LinearProgress />)}
    </RecordPage>
  );
}

function Body({ model }: { readonly model: ModelInFull }) {
  const text = useText();
  return (
    <>
      {model.behind && isOpen(model) && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('models.behind')}
        </Alert>
      )}
      {model.number !== null && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('models.sealed')}
        </Alert>
      )}
      {model.state !== 'ACTIVE' && <Differences model={model} />}
      <Rules model={model} />
      {model.number !== null && (
        <Section title={text('models.runs')} flush>
          <RelatedRows<AssignmentRun>
            resource="assignmentRuns"
            filter={{ modelId: model.id }}
            columns={runColumns}
            sort={{ field: 'createdAt', order: 'DESC' }}
            empty={text('models.runs_empty')}
          />
        </Section>
      )}
    </>
  );
}

function Rule({ rule }: { readonly rule: TerritoryRule | null }) {
  const sentence = useRuleSentence();
  if (!rule) return <>—</>;
  const { what, how } = sentence(rule);
  return (
    <>
      {what}
      <Typography variant="caption" color="textSecondary" component="div">
        {how}
      </Typography>
    </>
  );
}

/** The draft beside the live one: only what differs. */
function Differences({ model }: { readonly model: ModelInFull }) {
  const text = useText();
  const places = usePlaces();
  const columns: readonly Column<Difference>[] = [
    { source: 'kind', label: 'models.kind', vocabulary: ruleDifference },
    {
      source: 'territory',
      label: 'models.rule_territory',
      render: (row) => places.get((row.after ?? row.before)?.territoryId ?? '')?.name ?? '—',
    },
    {
      source: 'before',
      label: 'models.live_rule',
      kind: 'long',
      render: (row) => <Rule rule={row.before} />,
    },
    { source: 'after', label: 'models.draft_rule', kind: 'long', render: (row) => <Rule rule={row.after} /> },
  ];
  return (
    <Section title={text('models.differences')} flush>
      <PlainTable
        rows={model.differences}
        columns={columns}
        rowKey={(row) => (row.after ?? row.before)?.id ?? ''}
        empty={text('models.no_differences')}
      />
    </Section>
  );
}

function usePlaces(): ReadonlyMap<string, Territory> {
  const { data = [] } = useAllRows<Territory>('territories', {}, 'path');
  return new Map(data.map((territory) => [territory.id, territory]));
}

/** Every rule as a sentence, in the order of the tree, to be searched and in a draft to be changed. */
function Rules({ model }: { readonly model: ModelInFull }) {
  const text = useText();
  const locale = useLocale();
  const may = useMay();
  const places = usePlaces();
  const order = [...places.keys()];
  const [q, setQ] = useState('');
  const editable = isOpen(model) && may('territory.manage');
  const rows = model.rules
    .filter((rule) =>
      [
        places.get(rule.territoryId)?.name ?? '',
        rule.owner?.name ?? '',
        spokenConditions(rule.conditionGroups, locale),
      ].some((part) => part.toLowerCase().includes(q.trim().toLowerCase())),
    )
    .sort((a, b) => order.indexOf(a.territoryId) - order.indexOf(b.territoryId) || a.rank - b.rank);
  const columns: readonly Column<TerritoryRule>[] = [
    {
      source: 'territory',
      label: 'models.rule_territory',
      render: (rule) => (
        <RefLink to="territories" id={rule.territoryId}>
          {places.get(rule.territoryId)?.name ?? '…'}
        </RefLink>
      ),
    },
    {
      source: 'rule',
      label: 'territories.rules',
      kind: 'long',
      render: (rule) => spokenConditions(rule.conditionGroups, locale),
    },
    { source: 'owner.name', label: 'territories.rule_owner' },
    { source: 'rank', label: 'resources.territories.fields.rank', kind: 'number' },
    { source: 'validFrom', label: 'territories.rule_from', kind: 'day' },
  ];
  return (
    <Section
      title={text('models.rules', { count: model.rules.length })}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', '& .MuiButton-root': { flexShrink: 0 } }}>
          <TextField
            fullWidth={false}
            size="small"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            placeholder={text('models.search_rules')}
            slotProps={{ htmlInput: { 'aria-label': text('models.search_rules') } }}
            sx={{ minWidth: 260, m: 0 }}
          />
          {editable && <RuleButton modelId={model.id} />}
        </Box>
      }
    >
      <PlainTable
        rows={rows}
        columns={columns}
        rowKey={(rule) => rule.id}
        empty={text('models.rules_empty')}
        {...(editable
          ? {
              rowActions: (rule: TerritoryRule) => (
                <>
                  <RuleButton modelId={model.id} rule={rule} />
                  <RetireRuleButton rule={rule} draft />
                </>
              ),
            }
          : {})}
      />
    </Section>
  );
}
