import GroupIcon from '@mui/icons-material/GroupsOutlined';
import Typography from '@mui/material/Typography';
import { required } from 'react-admin';
import { ReasonInput } from '../../components/Act';
import { PersonInput } from '../../components/Inputs';
import { PreviewAct } from '../../components/PreviewAct';
import { useText } from '../../i18n/use-text';
import { handOverRepDocument, type RepHandOver } from './leads.documents';

/** Everything of a rep who leaves or moves, in one step after a preview (ORG-3, TER-10). */
export function HandOverRepButton() {
  const text = useText();
  return (
    <PreviewAct<RepHandOver>
      label="reps.hand_over"
      icon={<GroupIcon />}
      variant="text"
      permission="account.hand_over"
      says={text('reps.hand_over_says')}
      document={handOverRepDocument}
      input={({ fromUserId, toUserId, reason }) => ({ fromUserId, toUserId, reason })}
      preview={(answer) => <Typography variant="body1">{text('reps.preview', { ...answer })}</Typography>}
      worthwhile={(answer) => answer.accounts + answer.leads > 0}
      done={(answer) => text('reps.done', { accounts: answer.accounts, leads: answer.leads })}
    >
      <PersonInput source="fromUserId" label="reps.from" role="REP" validate={required()} />
      <PersonInput source="toUserId" label="reps.to" role="REP" validate={required()} />
      <ReasonInput />
    </PreviewAct>
  );
}
