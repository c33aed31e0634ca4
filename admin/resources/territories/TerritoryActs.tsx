import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { AutocompleteInput, NumberInput, required, TextInput } from 'react-admin';
import { territoryRole } from '../../../shared/vocabulary/territories';
import { ActButton } from '../../components/Act';
import { CodeInput, DayInput, PersonInput } from '../../components/Inputs';
import { inTreeOrder } from '../../components/tree-order';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import {
  createTerritoryDocument,
  setMemberDocument,
  updateTerritoryDocument,
  type Territory,
  type TerritoryMember,
} from './territories.documents';

/** A territory, shown where it stands in the tree. */
export function TerritoryInput({
  source,
  label,
  except,
  required: needed = false,
}: {
  readonly source: string;
  readonly label?: string;
  readonly except?: string;
  readonly alwaysOn?: boolean;
  readonly required?: boolean;
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
      {...(needed ? { validate: required() } : {})}
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
