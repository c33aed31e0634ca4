import { ActButton, ReasonInput } from '../../components/Act';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { reviewLeadDocument, type LeadRow } from './leads.documents';

/** The manager's three answers to a registration (LEAD-4). Nobody reviews their own. */
export function ReviewButtons({ lead }: { readonly lead: LeadRow }) {
  const text = useText();
  const me = useMe();
  if (lead.registeredById === me?.user.id) return null;
  const input = (decision: string) => (values: Record<string, unknown>) => ({
    input: {
      leadId: lead.id,
      version: lead.version,
      decision,
      ...(values['reason'] ? { reason: values['reason'] } : {}),
    },
  });
  return (
    <>
      <ActButton
        label="leads.approve"
        variant="contained"
        permission="lead.review"
        says={text('leads.approve_says', { name: lead.customerName })}
        document={reviewLeadDocument}
        variables={input('APPROVE')}
      >
        <ReasonInput optional label="act.note" />
      </ActButton>{' '}
      <ActButton
        label="leads.send_back"
        permission="lead.review"
        says={text('leads.send_back_says')}
        document={reviewLeadDocument}
        variables={input('SEND_BACK')}
      >
        <ReasonInput />
      </ActButton>{' '}
      <ActButton
        label="leads.reject"
        danger
        permission="lead.review"
        says={text('leads.reject_says')}
        document={reviewLeadDocument}
        variables={input('REJECT')}
      >
        <ReasonInput />
      </ActButton>
    </>
  );
}
