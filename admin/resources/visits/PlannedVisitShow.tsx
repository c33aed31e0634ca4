import { visitPurpose, visitSlot, visitState, visitType } from '../../../shared/vocabulary/visits';
import { StateChip } from '../../components/Chips';
import { Code, Day, RefLink } from '../../components/Fields';
import { RecordPage } from '../../components/Page';
import { useLabel, useLocale, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { ConfirmHint } from '../balanceConfirmations/ConfirmHint';
import { ConflictSigns } from './Conflicts';
import { ReceptionView } from './ReceptionView';
import { ReportView } from './ReportView';
import { CancelButton, ChangeButton, PushOutButton, ReportButton } from './VisitActs';
import { VisitSteps } from './VisitSteps';
import type { Visit } from './visits.documents';

export function PlannedVisitShow() {
  const text = useText();
  const label = useLabel();
  const locale = useLocale();
  const today = useToday() ?? '';
  return (
    <RecordPage<Visit>
      title={(visit) => visit.customerName}
      chips={(visit) => <StateChip vocabulary={visitState} code={visit.state} />}
      subtitle={(visit) => (
        <>
          {visit.goal}
          {visit.pushedFrom && (
            <>
              {' · '}
              <RefLink to="plannedVisits" id={visit.pushedFrom.id}>
                {text('visits.pushed_from', { day: visit.pushedFrom.visitOn })}
              </RefLink>
            </>
          )}
        </>
      )}
      facts={(visit) => [
        { label: text('resources.plannedVisits.fields.visitOn'), value: <Day value={visit.visitOn} /> },
        {
          label: text('resources.plannedVisits.fields.slot'),
          value: visit.startsAt ? (
            `${visit.startsAt}–${visit.endsAt}`
          ) : (
            <Code vocabulary={visitSlot} code={visit.slot} />
          ),
        },
        {
          label: text('resources.plannedVisits.fields.purpose'),
          value: [
            label(visitPurpose.labels[visit.purpose]),
            visit.visitType && label(visitType.labels[visit.visitType]),
          ]
            .filter(Boolean)
            .join(' · '),
        },
        {
          label: text('visits.goers'),
          value: [visit.rep, visit.jointWith, ...(visit.companions ?? [])]
            .flatMap((person) => (person ? [person.name] : []))
            .join(locale === 'zh' ? '、' : ', '),
        },
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
          <PushOutButton visit={visit} />
          <CancelButton visit={visit} frozen={visit.offPlan} />
        </>
      )}
    >
      {(visit) => (
        <>
          {visit.reception && <ReceptionView reception={visit.reception} />}
          {visit.purpose === 'COLLECTION' && visit.report && !visit.report.goalReached && visit.accountId && (
            <ConfirmHint accountId={visit.accountId} />
          )}
          {visit.report && <ReportView report={visit.report} />}
          <VisitSteps visit={visit} />
        </>
      )}
    </RecordPage>
  );
}
