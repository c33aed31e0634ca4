import ConfirmIcon from '@mui/icons-material/PriceCheckOutlined';
import HandInIcon from '@mui/icons-material/EditNoteOutlined';
import ReturnIcon from '@mui/icons-material/UndoOutlined';
import { ArrayInput, maxLength, required, SimpleFormIterator, TextInput } from 'react-admin';
import { collectionMeans } from '../../../shared/vocabulary/collections';
import { addDays } from '../../../shared/local-date';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe, useToday } from '../../providers/session';
import {
  confirmDebtDocument,
  handInPlanDocument,
  reportSettlementDocument,
  returnPlanDocument,
  type Plan,
} from './collections.documents';

/** The acts that the plan's state and the reader's part leave open. */
export function PlanActs({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const mine = useMe()?.user.id === plan.contract.primaryRep?.id;
  const subject = { id: plan.id, version: plan.version };
  const running = plan.state === 'OWED' || plan.state === 'HANDED_IN';
  return (
    <>
      {mine && plan.state === 'OWED' && <HandInButton plan={plan} />}
      {running && (
        <ActButton
          label="collections.confirm"
          icon={<ConfirmIcon />}
          permission="collection_plan.confirm"
          says={text('collections.confirm_says')}
          defaults={{ amount: plan.confirmedAmount ?? plan.contract.money?.open }}
          document={confirmDebtDocument}
          variables={({ amount }) => ({ input: { ...subject, amount: figureOf(amount, 2) } })}
        >
          <MoneyInput
            source="amount"
            label="resources.collectionPlans.fields.confirmedAmount"
            validate={required()}
          />
        </ActButton>
      )}
      {!mine && plan.state === 'HANDED_IN' && (
        <ActButton
          label="collections.return"
          icon={<ReturnIcon />}
          permission="collection_plan.return"
          danger
          says={text('collections.return_says')}
          document={returnPlanDocument}
          variables={({ reason }) => ({ input: { ...subject, reason } })}
        >
          <ReasonInput />
        </ActButton>
      )}
      {mine && plan.state === 'SETTLED' && (
        <ActButton
          label="collections.report_act"
          permission="collection_plan.write"
          says={text('collections.report_says')}
          defaults={{ report: plan.report }}
          document={reportSettlementDocument}
          variables={({ report }) => ({ input: { ...subject, report } })}
        >
          <TextInput
            source="report"
            label="collections.report"
            multiline
            validate={[required(), maxLength(1000)]}
          />
        </ActButton>
      )}
    </>
  );
}

function HandInButton({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const today = useToday();
  const amount = plan.confirmedAmount ?? plan.contract.money?.open ?? '';
  return (
    <ActButton
      label="collections.hand_in"
      icon={<HandInIcon />}
      variant="contained"
      permission="collection_plan.write"
      wide
      says={text('collections.hand_in_says', { amount })}
      defaults={{ steps: [{ dueOn: today && addDays(today, 14), amount, means: 'TRANSFER' }] }}
      document={handInPlanDocument}
      variables={({ steps }) => ({
        input: {
          id: plan.id,
          version: plan.version,
          steps: ((steps ?? []) as Record<string, unknown>[]).map((step) => ({
            dueOn: step['dueOn'],
            amount: figureOf(step['amount'], 2),
            means: step['means'],
            note: step['note'] ?? null,
          })),
        },
      })}
    >
      <ArrayInput source="steps" label="collections.steps" validate={required()}>
        <SimpleFormIterator disableReordering inline>
          <DayInput source="dueOn" label="collections.step_due" validate={required()} />
          <MoneyInput source="amount" label="collections.step_amount" validate={required()} />
          <CodeInput
            source="means"
            label="collections.step_means"
            vocabulary={collectionMeans}
            validate={required()}
          />
          <TextInput source="note" label="collections.step_note" validate={maxLength(300)} />
        </SimpleFormIterator>
      </ArrayInput>
    </ActButton>
  );
}
