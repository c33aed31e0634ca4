export { PlannedVisit } from './entities/planned-visit.entity';
export { VisitReport } from './entities/visit-report.entity';
export { WeekPlan } from './entities/week-plan.entity';
export { PlannedVisitResolver, VisitResolver, WeekPlanResolver } from './graphql/visit.resolver';
export { visitsPolicy } from './policy';
export { repsWithoutPlan } from './queries/visit-lists';
