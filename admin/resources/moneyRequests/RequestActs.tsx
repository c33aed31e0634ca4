import { required, TextInput } from 'react-admin';
import { instrument } from '../../../shared/vocabulary/receivables';
import { ActButton, ReasonInput } from '../../components/Act';
import { idsOfFiles } from '../../components/files';
import { FilesInput } from '../../components/FilesInput';
import { figureOf, groupDigits } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  decideMoneyRequestDocument,
  recordRecoveryDocument,
  requestRefundDocument,
  requestWriteOffDocument,
  withdrawMoneyRequestDocument,
  type MoneyRequest,
} from './money-requests.documents';

export function WriteOffButton({ item }: { readonly item: { readonly id: string; readonly open: string } }) {
  const text = useText();
  return (
    <ActButton
      label="requests.write_off"
      danger
      permission="receivable.adjust"
      once
      says={text('requests.write_off_says')}
      defaults={{ amount: item.open }}
      document={requestWriteOffDocument}
      variables={({ amount, reason, files }) => ({
        input: {
          receivableId: item.id,
          amount: figureOf(amount, 2),
          reason,
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <MoneyInput source="amount" label="resources.moneyRequests.fields.amount" validate={required()} />
      <ReasonInput />
      <FilesInput source="files" label="requests.evidence" />
    </ActButton>
  );
}

export function RefundButton({
  receipt,
}: {
  readonly receipt: { readonly id: string; readonly unallocated: string };
}) {
  const text = useText();
  return (
    <ActButton
      label="requests.refund"
      permission="receipt.post"
      once
      says={text('requests.refund_says', { rest: groupDigits(receipt.unallocated) })}
      defaults={{ amount: receipt.unallocated }}
      document={requestRefundDocument}
      variables={({ amount, reason, files }) => ({
        input: { receiptId: receipt.id, amount: figureOf(amount, 2), reason, fileIds: idsOfFiles(files) },
      })}
    >
      <MoneyInput source="amount" label="resources.moneyRequests.fields.amount" validate={required()} />
      <ReasonInput />
      <FilesInput source="files" label="requests.evidence" />
    </ActButton>
  );
}

export function RecoveryButton({
  item,
}: {
  readonly item: { readonly id: string; readonly writtenOff?: string };
}) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="recovery.record"
      permission="receipt.post"
      once
      says={text('recovery.says', { writtenOff: groupDigits(item.writtenOff ?? '0.00') })}
      defaults={{ amount: item.writtenOff, receivedOn: today, instrument: 'BANK' }}
      document={recordRecoveryDocument}
      variables={({ amount, receivedOn, maturesOn, reference, ...values }) => ({
        input: {
          receivableId: item.id,
          instrument: values['instrument'],
          receivedOn,
          amount: figureOf(amount, 2),
          ...(maturesOn ? { maturesOn } : {}),
          ...(reference ? { reference } : {}),
        },
      })}
    >
      <MoneyInput source="amount" label="resources.receipts.fields.amount" validate={required()} />
      <CodeInput
        source="instrument"
        label="resources.receipts.fields.instrument"
        vocabulary={instrument}
        validate={required()}
      />
      <DayInput source="receivedOn" label="resources.receipts.fields.receivedOn" validate={required()} />
      <DayInput source="maturesOn" label="resources.receipts.fields.maturesOn" />
      <TextInput source="reference" label="resources.receipts.fields.reference" />
    </ActButton>
  );
}

/** The acts that a waiting request leaves open to the reader. */
export function DecideActs({ request }: { readonly request: MoneyRequest }) {
  const text = useText();
  if (request.state !== 'WAITING') return null;
  const subject = { id: request.id, version: request.version };
  if (request.mine)
    return (
      <ActButton
        label="requests.withdraw"
        variant="text"
        permission="receivable.adjust"
        says={text('requests.withdraw_says')}
        document={withdrawMoneyRequestDocument}
        variables={() => ({ input: subject })}
      />
    );
  return (
    <>
      <ActButton
        label="requests.approve"
        variant="contained"
        permission="money_request.decide"
        once
        says={text('requests.approve_says')}
        document={decideMoneyRequestDocument}
        variables={({ reason }) => ({ input: { ...subject, approved: true, ...(reason ? { reason } : {}) } })}
      >
        <ReasonInput optional label="resources.moneyRequests.fields.decision" />
      </ActButton>
      <ActButton
        label="requests.refuse"
        danger
        permission="money_request.decide"
        once
        says={text('requests.refuse_says')}
        document={decideMoneyRequestDocument}
        variables={({ reason }) => ({ input: { ...subject, approved: false, reason } })}
      >
        <ReasonInput label="resources.moneyRequests.fields.decision" />
      </ActButton>
    </>
  );
}
