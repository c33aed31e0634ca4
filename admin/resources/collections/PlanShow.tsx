import {
  collectionMeans,
  collectionPlanState,
  collectionStepState,
} from '../../../shared/vocabulary/collections';
import { ClassChip, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Day, DueDay, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import type { Plan, StepStanding } from './collections.documents';
import { PlanActs } from './PlanActs';

const columns: readonly Column<StepStanding>[] = [
  { source: 'step.position', kind: 'number', label: 'collections.step' },
  {
    source: 'step.dueOn',
    label: 'collections.step_due',
    render: ({ step, state }) =>
      state === 'MET' ? <Day value={step.dueOn} /> : <DueDay value={step.dueOn} late />,
  },
  { source: 'step.amount', kind: 'money', label: 'collections.step_amount' },
  { source: 'paid', kind: 'money', label: 'collections.step_paid' },
  {
    source: 'state',
    label: 'collections.step_state',
    render: ({ state }) => <StateChip vocabulary={collectionStepState} code={state} />,
  },
  { source: 'metOn', kind: 'day', label: 'collections.step_met' },
  { source: 'step.means', vocabulary: collectionMeans, label: 'collections.step_means' },
  { source: 'step.note', kind: 'long', label: 'collections.step_note' },
];

/** One plan: the debt, the confirmed amount, the dated steps and what money has met of them (REC-3). */
export function PlanShow() {
  const text = useText();
  return (
    <RecordPage<Plan>
      title={(plan) => plan.contract.account.name}
      subtitle={(plan) => (
        <RefLink to="contracts" id={plan.contract.id}>
          {plan.contract.projectName}
        </RefLink>
      )}
      chips={(plan) => (
        <>
          <ClassChip debtClass={plan.contract.delinquencyClass} />
          <StateChip vocabulary={collectionPlanState} code={plan.state} />
        </>
      )}
      facts={(plan) => [
        {
          label: text('resources.collectionPlans.fields.contract.primaryRep.name'),
          value: plan.contract.primaryRep?.name,
        },
        {
          label: text('resources.collectionPlans.fields.contract.money.open'),
          value: <Money value={plan.contract.money?.open} sign />,
        },
        {
          label: text('resources.collectionPlans.fields.confirmedAmount'),
          value: plan.confirmedAmount ? (
            <Money value={plan.confirmedAmount} sign />
          ) : (
            text('collections.unconfirmed')
          ),
        },
        { label: text('resources.collectionPlans.fields.openedOn'), value: <Day value={plan.openedOn} /> },
        {
          label: text('resources.collectionPlans.fields.dueOn'),
          value: plan.state === 'OWED' ? <DueDay value={plan.dueOn} late /> : <Day value={plan.dueOn} />,
        },
        { label: text('collections.handed_in'), value: <Day value={plan.handedInOn} /> },
      ]}
      actions={(plan) => <PlanActs plan={plan} />}
    >
      {(plan) => (
        <>
          <Section title={text('collections.steps')} flush>
            <PlainTable
              rows={plan.steps}
              columns={columns}
              rowKey={({ step }) => step.id}
              empty={text('collections.no_steps')}
            />
          </Section>
          <Section title={text('collections.course')}>
            <Details
              rows={[
                [
                  text('collections.confirmed'),
                  plan.confirmedOn && `${plan.confirmedBy?.name ?? ''} · ${plan.confirmedOn}`,
                ],
                [text('collections.returned'), plan.returnReason],
                [text('collections.manager_told'), plan.managerToldOn],
                [text('collections.director_told'), plan.directorToldOn],
                [text('collections.report'), plan.report && `${plan.report} · ${plan.reportedOn ?? ''}`],
              ]}
            />
          </Section>
        </>
      )}
    </RecordPage>
  );
}
