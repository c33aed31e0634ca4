import { maxLength, required, TextInput } from 'react-admin';
import { addDays } from '../../../shared/local-date';
import { disputeKind } from '../../../shared/vocabulary/ledger';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  disputeReceivableDocument,
  promisePaymentDocument,
  settleDisputeDocument,
  withdrawPromiseDocument,
  type PaymentPromise,
  type ReceivableDispute,
} from './pursuits.documents';

interface OpenItem {
  readonly id: string;
  readonly open: string;
}

export function PromiseButton({ item }: { readonly item: OpenItem }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="promises.make"
      permission="receivable.pursue"
      once
      says={text('promises.make_says')}
      defaults={{ amount: item.open, payBy: today && addDays(today, 7) }}
      document={promisePaymentDocument}
      variables={({ amount, payBy, promisedBy, note }) => ({
        input: {
          receivableId: item.id,
          amount: figureOf(amount, 2),
          payBy,
          promisedBy,
          ...(note ? { note } : {}),
        },
      })}
    >
      <MoneyInput source="amount" label="resources.paymentPromises.fields.amount" validate={required()} />
      <DayInput source="payBy" label="resources.paymentPromises.fields.payBy" validate={required()} />
      <TextInput
        source="promisedBy"
        label="resources.paymentPromises.fields.promisedBy"
        validate={[required(), maxLength(80)]}
      />
      <TextInput
        source="note"
        label="resources.paymentPromises.fields.note"
        multiline
        validate={maxLength(500)}
      />
    </ActButton>
  );
}

export function WithdrawPromiseButton({ promise }: { readonly promise: PaymentPromise }) {
  const text = useText();
  if (promise.state !== 'OPEN') return null;
  return (
    <ActButton
      label="promises.withdraw"
      variant="text"
      danger
      permission="receivable.pursue"
      says={text('promises.withdraw_says')}
      document={withdrawPromiseDocument}
      variables={({ reason }) => ({ input: { id: promise.id, version: promise.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function DisputeButton({ item }: { readonly item: OpenItem }) {
  const text = useText();
  return (
    <ActButton
      label="disputes.raise"
      permission="receivable.pursue"
      once
      says={text('disputes.raise_says')}
      defaults={{ amount: item.open, kind: 'QUALITY' }}
      document={disputeReceivableDocument}
      variables={({ amount, kind, reason }) => ({
        input: { receivableId: item.id, kind, amount: figureOf(amount, 2), reason },
      })}
    >
      <CodeInput
        source="kind"
        label="resources.receivableDisputes.fields.kind"
        vocabulary={disputeKind}
        validate={required()}
      />
      <MoneyInput source="amount" label="resources.receivableDisputes.fields.amount" validate={required()} />
      <ReasonInput label="resources.receivableDisputes.fields.reason" />
    </ActButton>
  );
}

export function SettleDisputeButton({ dispute }: { readonly dispute: ReceivableDispute }) {
  const text = useText();
  if (dispute.state !== 'OPEN') return null;
  return (
    <ActButton
      label="disputes.settle"
      variant="text"
      permission="receivable.adjust"
      once
      says={text('disputes.settle_says')}
      defaults={{ credited: '0.00' }}
      document={settleDisputeDocument}
      variables={({ credited, settlement }) => ({
        input: { id: dispute.id, version: dispute.version, credited: figureOf(credited, 2), settlement },
      })}
    >
      <MoneyInput
        source="credited"
        label="resources.receivableDisputes.fields.credited"
        validate={required()}
      />
      <ReasonInput source="settlement" label="resources.receivableDisputes.fields.settlement" />
    </ActButton>
  );
}
