import { ActButton, ReasonInput } from '../../components/Act';
import { DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { resumeDocument, suspendDocument, type Person } from './users.documents';

/** A superior suspends a rep from selling, with a reason and an end, or lets them sell again (ORG-4). */
export function SuspendButton({ person }: { readonly person: Person }) {
  const text = useText();
  const me = useMe();
  if (!person.active || !person.roles.includes('REP') || person.id === me?.user.id) return null;
  if (person.suspendedOn) {
    return (
      <ActButton
        label="users.resume"
        variant="text"
        permission="user.suspend"
        says={text('users.resume_says', { name: person.name })}
        document={resumeDocument}
        variables={({ reason }) => ({ input: { userId: person.id, reason } })}
      >
        <ReasonInput />
      </ActButton>
    );
  }
  return (
    <ActButton
      label="users.suspend"
      variant="text"
      danger
      permission="user.suspend"
      says={text('users.suspend_says', { name: person.name })}
      document={suspendDocument}
      variables={({ reason, until }) => ({
        input: { userId: person.id, reason, ...(until ? { until } : {}) },
      })}
    >
      <ReasonInput />
      <DayInput source="until" label="users.suspend_until" />
    </ActButton>
  );
}
