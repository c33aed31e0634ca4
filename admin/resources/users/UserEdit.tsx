import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import Alert from '@mui/material/Alert';
import {
  BooleanInput,
  Edit,
  PasswordInput,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  TopToolbar,
  useRecordContext,
} from 'react-admin';
import { role } from '../../../shared/vocabulary/identity';
import { ActButton } from '../../components/Act';
import { CodesInput, DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe, useToday } from '../../providers/session';
import { UnitInput } from '../units/UnitInput';
import { updateUserDocument, type Person } from './users.documents';

export function UserEdit() {
  return (
    <Edit mutationMode="pessimistic" redirect="list" actions={<Acts />}>
      <SimpleForm sx={{ maxWidth: 560 }} toolbar={<SaveOnly />}>
        <Form />
      </SimpleForm>
    </Edit>
  );
}

function SaveOnly() {
  return (
    <Toolbar>
      <SaveButton />
    </Toolbar>
  );
}

function Form() {
  const person = useRecordContext<Person>();
  const me = useMe();
  const text = useText();
  const own = person?.id === me?.user.id;
  return (
    <>
      {own && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {text('users.own_roles')}
        </Alert>
      )}
      <TextInput source="name" validate={required()} />
      <TextInput source="username" disabled />
      <UnitInput source="unitId" validate={required()} />
      {!own && <CodesInput source="roles" vocabulary={role} />}
      {!own && <BooleanInput source="active" />}
      <PasswordInput
        source="password"
        label="users.new_password"
        helperText="users.new_password_help"
        autoComplete="new-password"
      />
    </>
  );
}

function Acts() {
  const person = useRecordContext<Person>();
  const text = useText();
  const today = useToday();
  if (!person) return <TopToolbar />;
  const base = { id: person.id, version: person.version };
  return (
    <TopToolbar>
      {person.suspendedOn ? (
        <ActButton
          label="users.resume"
          icon={<PlayIcon />}
          permission="user.manage"
          says={text('users.resume_says', { name: person.name })}
          document={updateUserDocument}
          variables={() => ({ input: { ...base, suspendedOn: null } })}
        />
      ) : (
        <ActButton
          label="users.suspend"
          icon={<PauseIcon />}
          danger
          permission="user.manage"
          says={text('users.suspend_says', { name: person.name })}
          defaults={{ suspendedOn: today }}
          document={updateUserDocument}
          variables={({ suspendedOn }) => ({ input: { ...base, suspendedOn } })}
        >
          <DayInput source="suspendedOn" label="users.suspend_on" validate={required()} />
        </ActButton>
      )}
    </TopToolbar>
  );
}
