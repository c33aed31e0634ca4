import { Create, PasswordInput, required, SimpleForm, TextInput } from 'react-admin';
import { role } from '../../../shared/vocabulary/identity';
import { CodesInput, DayInput } from '../../components/Inputs';
import { useToday } from '../../providers/session';
import { UnitInput } from '../units/UnitInput';

export function UserCreate() {
  const today = useToday();
  return (
    <Create redirect="list">
      <SimpleForm sx={{ maxWidth: 560 }} defaultValues={{ roles: ['REP'], joinedOn: today }}>
        <TextInput source="name" validate={required()} autoFocus />
        <TextInput source="username" validate={required()} autoComplete="off" />
        <UnitInput source="unitId" validate={required()} />
        <CodesInput source="roles" vocabulary={role} validate={required()} />
        <DayInput source="joinedOn" validate={required()} />
        <PasswordInput
          source="password"
          helperText="users.password_help"
          validate={required()}
          autoComplete="new-password"
        />
      </SimpleForm>
    </Create>
  );
}
