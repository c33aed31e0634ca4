export { PlannedVisit } from './entities/planned-visit.entity';
export { VisitReport } from './entities/visit-report.entity';
export { WeekPlan } from './entities/week-plan.entity';
export { PlannedVisitResolver, VisitResolver, WeekPlanResolver } from './graphql/visit.resolver';
export { visitsPolicy } from './policy';
export { plannedVisitList, repsWithoutPlan, weekPlanList } from './queries/visit-lists';
export { planVisit } from './use-cases/plan-visit';
export { reportVisit } from './use-cases/report-visit';
export { freezeWeekPlans, submitWeekPlan } from './use-cases/settle-week';
