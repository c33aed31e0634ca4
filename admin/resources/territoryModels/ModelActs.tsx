import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { BooleanInput, required, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import {
  drawModelDocument,
  updateModelDocument,
  withdrawModelDocument,
  type TerritoryModel,
} from './territory-models.documents';

function NameAndNote() {
  return (
    <>
      <TextInput source="name" label="models.name" validate={required()} autoFocus />
      <TextInput source="note" label="models.note" multiline minRows={2} />
    </>
  );
}

/** Begins a draft and goes to it. */
export function DrawModelButton({ variant = 'outlined' }: { readonly variant?: 'outlined' | 'contained' }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <ActButton<{ model: { id: string } }>
      label="models.draw"
      icon={<AddIcon />}
      variant={variant}
      permission="territory.manage"
      says={text('models.draw_says')}
      defaults={{ empty: false }}
      document={drawModelDocument}
      variables={({ name, note, empty }) => ({ input: { name, note: note || null, empty } })}
      onDone={(answer) => void navigate(`/territoryModels/${answer.model.id}/show`)}
    >
      <NameAndNote />
      <BooleanInput source="empty" label="models.empty_start" helperText={false} />
    </ActButton>
  );
}

export function RenameModelButton({ model }: { readonly model: TerritoryModel }) {
  return (
    <ActButton
      label="models.rename"
      icon={<EditIcon />}
      variant="text"
      permission="territory.manage"
      defaults={{ name: model.name, note: model.note }}
      document={updateModelDocument}
      variables={({ name, note }) => ({
        input: { id: model.id, version: model.version, name, note: note || null },
      })}
    >
      <NameAndNote />
    </ActButton>
  );
}

export function WithdrawModelButton({ model }: { readonly model: TerritoryModel }) {
  const text = useText();
  return (
    <ActButton
      label="models.withdraw"
      variant="text"
      danger
      permission="territory.manage"
      says={text('models.withdraw_says')}
      document={withdrawModelDocument}
      variables={({ reason }) => ({ input: { id: model.id, version: model.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
