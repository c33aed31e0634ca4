import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { AutocompleteInput, NumberInput, required, TextInput } from 'react-admin';
import { customerType } from '../../../shared/vocabulary/accounts';
import { territoryRole } from '../../../shared/vocabulary/territories';
import { ActButton, type Values } from '../../components/Act';
import { CodeInput, CodesInput, DayInput, PersonInput } from '../../components/Inputs';
import { inTreeOrder } from '../../components/tree-order';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import {
  createTerritoryDocument,
  retireRuleDocument,
  saveRuleDocument,
  setMemberDocument,
  updateTerritoryDocument,
  type Territory,
  type TerritoryMember,
  type TerritoryRule,
} from './territories.documents';

/** A territory, shown where it stands in the tree. */
export function TerritoryInput({
  source,
  label,
  except,
}: {
  readonly source: string;
  readonly label?: string;
  readonly except?: string;
  readonly alwaysOn?: boolean;
}) {
  const { data = [] } = useAllRows<Territory>('territories', {}, 'path');
  const choices = inTreeOrder(data)
    .filter(({ id }) => id !== except)
    .map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` }));
  return (
    <AutocompleteInput
      source={source}
      {...(label ? { label } : {})}
      choices={choices}
      translateChoice={false}
      sx={{ minWidth: 200 }}
    />
  );
}

function Common() {
  return (
    <>
      <TextInput source="name" label="resources.territories.fields.name" validate={required()} />
      <PersonInput source="managerId" label="resources.territories.fields.managerId" />
      <NumberInput
        source="rank"
        label="resources.territories.fields.rank"
        helperText="territories.rank_help"
        min={1}
      />
    </>
  );
}

export function CreateTerritoryButton({
  parent,
  variant = 'text',
}: {
  readonly parent?: Territory;
  readonly variant?: 'text' | 'contained';
}) {
  const text = useText();
  return (
    <ActButton
      label={parent ? 'territories.add_below' : 'territories.add'}
      icon={<AddIcon />}
      variant={variant}
      permission="territory.manage"
      says={text('territories.add_says')}
      defaults={{ rank: 100 }}
      document={createTerritoryDocument}
      variables={({ code, name, managerId, rank }) => ({
        input: { code, name, managerId: managerId || null, rank, parentId: parent?.id ?? null },
      })}
    >
      <TextInput source="code" label="resources.territories.fields.code" validate={required()} autoFocus />
      <Common />
    </ActButton>
  );
}

export function EditTerritoryButton({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const { id, version, name, parentId, managerId, rank } = territory;
  return (
    <ActButton
      label="territories.edit"
      icon={<EditIcon />}
      permission="territory.manage"
      says={text('territories.edit_says')}
      defaults={{ name, parentId, managerId, rank }}
      document={updateTerritoryDocument}
      variables={(values) => ({
        input: {
          id,
          version,
          name: values['name'],
          rank: values['rank'],
          managerId: values['managerId'] || null,
          ...(territory.isCatchAll ? {} : { parentId: values['parentId'] || null }),
        },
      })}
    >
      <Common />
      {!territory.isCatchAll && (
        <TerritoryInput source="parentId" label="resources.territories.fields.parentId" except={id} />
      )}
    </ActButton>
  );
}

const listOf = (value: unknown): string[] =>
  String(value ?? '')
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean);

export function RuleButton({
  territory,
  rule,
}: {
  readonly territory: Territory;
  readonly rule?: TerritoryRule;
}) {
  const text = useText();
  const today = useToday();
  const defaults: Values = rule
    ? { ...rule, regionPrefixes: rule.regionPrefixes.join(', '), accountCodes: rule.accountCodes.join(', ') }
    : { rank: 100, validFrom: today, customerTypes: [] };
  return (
    <ActButton
      label={rule ? 'territories.rule_edit' : 'territories.rule_add'}
      icon={rule ? <EditIcon /> : <AddIcon />}
      variant={rule ? 'text' : 'outlined'}
      permission="territory.manage"
      says={text('territories.rule_says')}
      defaults={defaults}
      document={saveRuleDocument}
      variables={(values) => ({
        input: {
          ...(rule ? { id: rule.id, version: rule.version } : {}),
          territoryId: territory.id,
          ownerId: values['ownerId'],
          regionPrefixes: listOf(values['regionPrefixes']),
          customerTypes: values['customerTypes'] ?? [],
          accountCodes: listOf(values['accountCodes']),
          rank: values['rank'],
          validFrom: values['validFrom'],
          validTo: values['validTo'] || null,
        },
      })}
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
      <TextInput
        source="accountCodes"
        label="territories.rule_codes"
        helperText="territories.rule_codes_help"
      />
      <PersonInput source="ownerId" label="territories.rule_owner" role="REP" validate={required()} />
      <NumberInput
        source="rank"
        label="resources.territories.fields.rank"
        helperText="territories.rank_help"
        min={1}
      />
      <DayInput source="validFrom" label="territories.rule_from" />
      <DayInput source="validTo" label="territories.rule_to" />
    </ActButton>
  );
}

export function RetireRuleButton({ rule }: { readonly rule: TerritoryRule }) {
  const text = useText();
  return (
    <ActButton
      label="territories.rule_retire"
      variant="text"
      danger
      permission="territory.manage"
      says={text('territories.rule_retire_says')}
      document={retireRuleDocument}
      variables={() => ({ input: { id: rule.id, version: rule.version } })}
    />
  );
}

export function AddMemberButton({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="territories.member_add"
      icon={<AddIcon />}
      permission="territory.manage"
      says={text('territories.member_says')}
      defaults={{ role: 'OWNER', validFrom: today }}
      document={setMemberDocument}
      variables={({ userId, role, validFrom }) => ({
        input: { territoryId: territory.id, userId, role, validFrom },
      })}
    >
      <PersonInput source="userId" label="territories.member_user" validate={required()} />
      <CodeInput
        source="role"
        label="territories.member_role"
        vocabulary={territoryRole}
        validate={required()}
      />
      <DayInput source="validFrom" label="territories.member_from" validate={required()} />
    </ActButton>
  );
}

export function EndMemberButton({
  territory,
  member,
}: {
  readonly territory: Territory;
  readonly member: TerritoryMember;
}) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="territories.member_end"
      variant="text"
      danger
      permission="territory.manage"
      says={text('territories.member_end_says', { name: member.user?.name ?? '' })}
      defaults={{ validTo: today }}
      document={setMemberDocument}
      variables={({ validTo }) => ({
        input: {
          territoryId: territory.id,
          userId: member.userId,
          role: member.role,
          validFrom: member.validFrom,
          validTo,
        },
      })}
    >
      <DayInput source="validTo" label="territories.member_to" validate={required()} />
    </ActButton>
  );
}
