import GavelIcon from '@mui/icons-material/Gavel';
import { useRedirect } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { PersonInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { openCollisionDocument } from './collision-cases.documents';

/** Asks a superior for a ruling on a lead or an account (COLL-1). */
export function OpenCaseButton({
  leadId,
  accountId,
}: {
  readonly leadId?: string;
  readonly accountId?: string;
}) {
  const text = useText();
  const redirect = useRedirect();
  return (
    <ActButton<{ record: { id: string } }>
      label="collisions.open"
      icon={<GavelIcon />}
      permission="collision.open"
      says={text('collisions.open_says')}
      document={openCollisionDocument}
      variables={({ repId, reason }) => ({
        input: {
          ...(leadId ? { leadId } : {}),
          ...(accountId ? { accountId } : {}),
          ...(repId ? { repIds: [repId] } : {}),
          reason,
        },
      })}
      onDone={({ record }) => redirect(`/collisionCases/${record.id}/show`)}
    >
      <PersonInput source="repId" label="collisions.open_with" role="REP" />
      <ReasonInput />
    </ActButton>
  );
}
