import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ArrayInput, NumberInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { conditionsOf, spokenConditions, type ConditionGroup } from '../../../shared/territory-rule';
import { customerType, sizeBand } from '../../../shared/vocabulary/accounts';
import { ActButton, type Values } from '../../components/Act';
import { CodesInput, DayInput, PersonInput } from '../../components/Inputs';
import { useLocale, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { TerritoryInput } from './TerritoryActs';
import { retireRuleDocument, saveRuleDocument, type TerritoryRule } from './territories.documents';

const listOf = (value: unknown): string[] =>
  String(value ?? '')
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean);

/** A group as it stands in the form: lists of codes are typed into one line. */
interface TypedGroup {
  readonly regionPrefixes?: string;
  readonly industries?: string;
  readonly accountCodes?: string;
  readonly customerTypes?: ConditionGroup['customerTypes'];
  readonly sizeBands?: ConditionGroup['sizeBands'];
}

const typed = (group: ConditionGroup): TypedGroup => ({
  ...group,
  regionPrefixes: group.regionPrefixes.join(', '),
  industries: group.industries.join(', '),
  accountCodes: group.accountCodes.join(', '),
});

const groupsOf = (value: unknown): ConditionGroup[] =>
  ((value ?? []) as (TypedGroup | null)[]).map((group) => ({
    regionPrefixes: listOf(group?.regionPrefixes),
    customerTypes: group?.customerTypes ?? [],
    industries: listOf(group?.industries),
    sizeBands: group?.sizeBands ?? [],
    accountCodes: listOf(group?.accountCodes),
  }));

/** What the rule says as it is typed. */
function Spoken() {
  const text = useText();
  const locale = useLocale();
  const groups = groupsOf(useWatch({ name: 'groups' })).filter((group) => conditionsOf(group) > 0);
  return (
    <Typography
      variant="body2"
      role="status"
      sx={{ px: 1.5, py: 1, my: 1, borderLeft: 3, borderColor: 'primary.main', bgcolor: 'action.hover' }}
    >
      {groups.length > 0
        ? text('territories.sentence.matches', { conditions: spokenConditions(groups, locale) })
        : text('territories.sentence.nothing')}
    </Typography>
  );
}

function GroupsInput() {
  const text = useText();
  return (
    <ArrayInput source="groups" label="territories.rule_groups" validate={required()} helperText={false}>
      <SimpleFormIterator
        disableReordering
        fullWidth
        getItemLabel={(at) => (at === 0 ? text('territories.rule_if') : text('territories.rule_or'))}
      >
        <TextInput
          source="regionPrefixes"
          label="territories.rule_regions"
          helperText="territories.rule_regions_help"
        />
        <CodesInput
          source="customerTypes"
          label="territories.rule_types"
          vocabulary={customerType}
          helperText={false}
        />
        <Box sx={{ display: 'flex', gap: 2, width: '100%' }}>
          <TextInput
            source="industries"
            label="territories.rule_industries"
            helperText="territories.rule_industries_help"
          />
          <TextInput
            source="accountCodes"
            label="territories.rule_codes"
            helperText="territories.rule_codes_help"
          />
        </Box>
        <CodesInput
          source="sizeBands"
          label="territories.rule_sizes"
          vocabulary={sizeBand}
          helperText={false}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** Writes or changes a rule: in a draft, or in the rules in force, which is a version of its own. */
export function RuleButton({
  territoryId,
  modelId,
  rule,
}: {
  readonly territoryId?: string;
  readonly modelId?: string;
  readonly rule?: TerritoryRule;
}) {
  const text = useText();
  const today = useToday();
  const defaults: Values = rule
    ? { ...rule, groups: rule.conditionGroups.map(typed) }
    : { rank: 100, validFrom: today, groups: [{}], ...(territoryId ? { territoryId } : {}) };
  return (
    <ActButton
      label={rule ? 'territories.rule_edit' : 'territories.rule_add'}
      icon={rule ? <EditIcon /> : <AddIcon />}
      variant={rule ? 'text' : 'outlined'}
      permission="territory.manage"
      wide
      says={text(modelId ? 'territories.rule_says_draft' : 'territories.rule_says')}
      defaults={defaults}
      document={saveRuleDocument}
      variables={(values) => ({
        input: {
          ...(rule ? { id: rule.id, version: rule.version } : {}),
          ...(modelId ? { modelId } : {}),
          territoryId: values['territoryId'],
          ownerId: values['ownerId'],
          groups: groupsOf(values['groups']),
          rank: values['rank'],
          validFrom: values['validFrom'],
          validTo: values['validTo'] || null,
        },
      })}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 2 }}>
        {!territoryId && <TerritoryInput source="territoryId" label="models.rule_territory" required />}
        <PersonInput source="ownerId" label="territories.rule_owner" role="REP" validate={required()} />
        <NumberInput
          source="rank"
          label="resources.territories.fields.rank"
          helperText="territories.rank_help"
          min={1}
        />
        <DayInput source="validFrom" label="territories.rule_from" />
        <DayInput source="validTo" label="territories.rule_to" />
      </Box>
      <Spoken />
      <GroupsInput />
    </ActButton>
  );
}

export function RetireRuleButton({
  rule,
  draft = false,
}: {
  readonly rule: TerritoryRule;
  readonly draft?: boolean;
}) {
  const text = useText();
  return (
    <ActButton
      label={draft ? 'territories.rule_drop' : 'territories.rule_retire'}
      variant="text"
      danger
      permission="territory.manage"
      says={text(draft ? 'territories.rule_drop_says' : 'territories.rule_retire_says')}
      document={retireRuleDocument}
      variables={() => ({ input: { id: rule.id, version: rule.version } })}
    />
  );
}
