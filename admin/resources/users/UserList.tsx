import Button from '@mui/material/Button';
import { Link, NullableBooleanInput } from 'react-admin';
import { coverableRoles } from '../../../shared/stand-in-rights';
import { role, type Role } from '../../../shared/vocabulary/identity';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodeInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import { UnitInput } from '../units/UnitInput';
import { SuspendButton } from './SuspendButton';
import type { Person } from './users.documents';

function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const label = useLabel();
  const text = useText();
  return <>{roles.map((code) => label(role.labels[code])).join(text('field.comma'))}</>;
}

function Suspended({ person }: { readonly person: Person }) {
  const text = useText();
  const { suspendedOn: from, suspendedUntil: to, suspendedReason } = person;
  return (
    <span title={suspendedReason ?? undefined}>
      <Sign tone="bad" icon={PauseIcon}>
        {to ? text('users.suspended_span', { from: from ?? '', to }) : from}
      </Sign>
    </span>
  );
}

/** A person's record of violations (COLL-8). */
const violationsOf = (repId: string): string =>
  `/violations?filter=${encodeURIComponent(JSON.stringify({ repId }))}`;

function Acts({ person }: { readonly person: Person }) {
  const text = useText();
  const may = useMay();
  const covered = person.active && person.roles.some((code) => coverableRoles.includes(code));
  return (
    <>
      {covered && (
        <Button component={Link} to={`/covers?userId=${person.id}`}>
          {text('covers.menu')}
        </Button>
      )}
      {may('collision.sanction') && person.roles.includes('REP') && (
        <Button component={Link} to={violationsOf(person.id)}>
          {text('resources.violations.name', { smart_count: 2 })}
        </Button>
      )}
      <SuspendButton person={person} />
    </>
  );
}

const columns: readonly Column<Person>[] = [
  { source: 'name', sort: true },
  { source: 'username', sort: true },
  { source: 'unit.name' },
  {
    source: 'roles',
    render: (person) => <Roles roles={person.roles} />,
    text: (person, locale) => person.roles.map((code) => role.labels[code][locale]).join(' '),
  },
  { source: 'active', kind: 'flag' },
  { source: 'joinedOn', kind: 'day', sort: true },
  { source: 'leftOn', kind: 'day', hidden: true },
  {
    source: 'suspendedOn',
    render: (person) => person.suspendedOn && <Suspended person={person} />,
    text: (person) => person.suspendedOn ?? '',
  },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <CodeInput key="role" source="role" vocabulary={role} alwaysOn />,
  <UnitInput key="unitId" source="unitId" />,
  <NullableBooleanInput key="active" source="active" />,
];

export function UserList() {
  const may = useMay();
  return (
    <ListPage<Person>
      columns={columns}
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      rowClick={may('user.manage') ? 'edit' : false}
      {...(may('user.suspend') ? { rowActions: (person: Person) => <Acts person={person} /> } : {})}
      card={{
        primary: (person) => person.name,
        secondary: (person) => <Roles roles={person.roles} />,
        tertiary: (person) => person.unit?.name,
      }}
    />
  );
}
