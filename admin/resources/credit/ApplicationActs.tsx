import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { NumberInput, required } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import {
  changeApplicationDocument,
  decideApplicationDocument,
  endLimitDocument,
  withdrawApplicationDocument,
  type Application,
} from './credit.documents';

/** What is asked for: amount, days, last day. */
export function AskedInputs() {
  return (
    <>
      <MoneyInput source="amount" label="credit.asked_amount" validate={required()} />
      <NumberInput source="termDays" label="credit.asked_days" min={0} max={365} validate={required()} />
      <DayInput source="untilOn" label="credit.asked_until" validate={required()} />
    </>
  );
}

/** What may be done with an application where it stands. */
export function ApplicationActs({ application }: { readonly application: Application }) {
  const text = useText();
  const me = useMe();
  const { id, version, state } = application;
  const open = state === 'IN_REVIEW' || state === 'REVIEWED';
  const mine = application.applicantId === me?.user.id;
  return (
    <>
      {state === 'REVIEWED' && (
        <>
          <ActButton
            label="credit.decide_yes"
            icon={<CheckIcon />}
            variant="contained"
            permission="credit.decide"
            says={text('credit.decide_says')}
            document={decideApplicationDocument}
            variables={({ reason }) => ({ input: { id, version, approved: true, reason } })}
          >
            <ReasonInput />
          </ActButton>
          <ActButton
            label="credit.decide_no"
            danger
            permission="credit.decide"
            says={text('credit.decide_no_says')}
            document={decideApplicationDocument}
            variables={({ reason }) => ({ input: { id, version, approved: false, reason } })}
          >
            <ReasonInput />
          </ActButton>
        </>
      )}
      {open && mine && (
        <>
          <ActButton
            label="credit.change"
            icon={<EditIcon />}
            permission="credit.apply"
            says={text('credit.change_says')}
            defaults={{
              amount: application.amount,
              termDays: application.termDays,
              untilOn: application.untilOn,
            }}
            document={changeApplicationDocument}
            variables={({ amount, termDays, untilOn, reason }) => ({
              input: { id, version, amount: figureOf(amount, 2), termDays, untilOn, reason },
            })}
          >
            <AskedInputs />
            <ReasonInput />
          </ActButton>
          <ActButton
            label="credit.withdraw"
            danger
            permission="credit.apply"
            says={text('credit.withdraw_says')}
            document={withdrawApplicationDocument}
            variables={({ reason }) => ({ input: { id, version, reason } })}
          >
            <ReasonInput />
          </ActButton>
        </>
      )}
      {state === 'APPROVED' && <EndLimitButton limit={application} />}
    </>
  );
}

/** Ends an own limit before its last day. */
export function EndLimitButton({
  limit,
}: {
  readonly limit: { readonly id: string; readonly version: number };
}) {
  const text = useText();
  return (
    <ActButton
      label="credit.end"
      danger
      permission="credit.rate"
      says={text('credit.end_says')}
      document={endLimitDocument}
      variables={({ reason }) => ({ input: { id: limit.id, version: limit.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}
