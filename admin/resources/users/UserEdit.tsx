import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import {
  BooleanInput,
  Edit,
  Link,
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
import { useMay, useMe, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { holdingsDocument, type HeldCount } from '../handovers/handovers.documents';
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
      {person && !own && person.active && <Holds userId={person.id} />}
      <PasswordInput
        source="password"
        label="users.new_password"
        helperText="users.new_password_help"
        autoComplete="new-password"
      />
    </>
  );
}

/** What stands against making the person inactive, with the way to hand it over (TER-10). */
function Holds({ userId }: { readonly userId: string }) {
  const text = useText();
  const may = useMay();
  const { data } = useAsk<{ holdings: readonly HeldCount[] }>(holdingsDocument, { userId });
  const count = (data?.holdings ?? []).reduce((sum, held) => sum + held.count, 0);
  if (count === 0) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 1 }}
      action={
        may('account.hand_over') ? (
          <Button component={Link} to={`/handovers?from=${userId}`} color="inherit">
            {text('handover.menu')}
          </Button>
        ) : undefined
      }
    >
      {text('users.still_holds', { count })}
    </Alert>
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
      <Button component={Link} to={`/covers?userId=${person.id}`}>
        {text('covers.menu')}
      </Button>
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
