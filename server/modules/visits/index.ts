import { showFilesOf } from '../files';
import { VisitCalendarResolver } from './graphql/calendar.resolver';
import { ChecklistResolver, VisitStepsResolver } from './graphql/checklist.resolver';
import { ReceptionResolver, VisitReceptionActs } from './graphql/reception.resolver';
import {
  PlannedVisitResolver,
  VisitPriceResolver,
  VisitReportResolver,
  WeekPlanResolver,
} from './graphql/visit-fields.resolver';
import { VisitResolver } from './graphql/visit.resolver';
import { seesVisit } from './queries/visit-lists';

export { CalendarLink } from './entities/calendar-link.entity';
export { VisitReception } from './entities/visit-reception.entity';
export { visitCalendar } from './queries/visit-calendar';
export { planReception } from './use-cases/plan-reception';
export { ChecklistStep } from './entities/checklist-step.entity';
export { ChecklistVersion } from './entities/checklist-version.entity';
export { DayPlan } from './entities/day-plan.entity';
export { PlannedVisit } from './entities/planned-visit.entity';
export { VisitCompanion } from './entities/visit-companion.entity';
export { VisitCompetitor } from './entities/visit-competitor.entity';
export { VisitPrice } from './entities/visit-price.entity';
export { VisitReport } from './entities/visit-report.entity';
export { VisitTick } from './entities/visit-tick.entity';
export { WeekPlan } from './entities/week-plan.entity';
export { visitsPolicy } from './policy';
export { plannedVisitList, repsWithoutPlan, weekPlanList } from './queries/visit-lists';
export { reportsOwedUpTo } from './rules/deadlines';
export { conflictsOf, weekConflicts } from './queries/week-conflicts';
export { moveVisits } from './use-cases/move-visits';
export { planVisit } from './use-cases/plan-visit';
export { reportVisit, type ReportVisitInput } from './use-cases/report-visit';
export { freezeWeekPlans, submitWeekPlan } from './use-cases/settle-week';

showFilesOf('PlannedVisit', seesVisit);

/** Resolvers of this module, for the composition root. */
export const visitResolvers = [
  VisitResolver,
  WeekPlanResolver,
  PlannedVisitResolver,
  VisitReportResolver,
  VisitPriceResolver,
  ChecklistResolver,
  VisitStepsResolver,
  VisitCalendarResolver,
  VisitReceptionActs,
  ReceptionResolver,
];
