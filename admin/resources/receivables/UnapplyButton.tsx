import { required } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { unapplyDocument, type Allocation } from './receivables.documents';

export function UnapplyButton({ allocation }: { readonly allocation: Allocation }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="receivables.unapply"
      variant="text"
      danger
      permission="receipt.post"
      once
      says={text('receivables.unapply_says')}
      defaults={{ on: today }}
      document={unapplyDocument}
      variables={({ on, reason }) => ({ input: { allocationId: allocation.id, on, reason } })}
    >
      <DayInput source="on" label="receivables.adjust_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}
