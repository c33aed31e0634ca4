import { visitPurpose, visitSlot, visitState } from '../../../shared/vocabulary/visits';
import { StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, Day, Moment, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { ConflictSigns } from './Conflicts';
import { CancelButton, ChangeButton, ReportButton } from './VisitActs';
import type { Visit, VisitReport } from './visits.documents';

export function PlannedVisitShow() {
  const text = useText();
  const today = useToday() ?? '';
  return (
    <RecordPage<Visit>
      title={(visit) => visit.customerName}
      chips={(visit) => <StateChip vocabulary={visitState} code={visit.state} />}
      subtitle={(visit) => visit.goal}
      facts={(visit) => [
        { label: text('resources.plannedVisits.fields.visitOn'), value: <Day value={visit.visitOn} /> },
        {
          label: text('resources.plannedVisits.fields.slot'),
          value: <Code vocabulary={visitSlot} code={visit.slot} />,
        },
        {
          label: text('resources.plannedVisits.fields.purpose'),
          value: <Code vocabulary={visitPurpose} code={visit.purpose} />,
        },
        { label: text('resources.plannedVisits.fields.rep.name'), value: visit.rep?.name ?? '' },
        {
          label: text('resources.plannedVisits.fields.customerName'),
          value: visit.leadId ? (
            <RefLink to="leads" id={visit.leadId}>
              {visit.customerName}
            </RefLink>
          ) : (
            <RefLink to="accounts" id={visit.accountId ?? ''}>
              {visit.customerName}
            </RefLink>
          ),
        },
        {
          label: text('resources.plannedVisits.fields.conflicts'),
          value: <ConflictSigns conflicts={visit.conflicts} />,
        },
      ]}
      actions={(visit) => (
        <>
          <ReportButton visit={visit} today={today} />
          <ChangeButton visit={visit} />
          <CancelButton visit={visit} frozen={visit.offPlan} />
        </>
      )}
    >
      {(visit) => (visit.report ? <Report report={visit.report} /> : null)}
    </RecordPage>
  );
}

function Report({ report }: { readonly report: VisitReport }) {
  const text = useText();
  return (
    <Section title={text('visits.report')}>
      <Details
        rows={[
          [text('visits.met_whom'), report.metWhom],
          [text('visits.outcome'), report.outcome],
          [text('visits.goal_reached'), text(report.goalReached ? 'field.yes' : 'field.no')],
          [text('visits.promised_amount'), <Money key="amount" value={report.promisedAmount} sign />],
          [text('visits.promised_on'), <Day key="on" value={report.promisedOn} />],
          [text('visits.competitors'), report.competitors ?? ''],
          [text('visits.next_step'), `${report.nextStepOn} ${report.nextStep}`],
          [text('resources.weekPlans.fields.submittedAt'), <Moment key="at" value={report.createdAt} />],
        ]}
      />
    </Section>
  );
}
