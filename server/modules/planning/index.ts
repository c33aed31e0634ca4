import { ComplianceResolver } from './graphql/compliance.resolver';
import { MeetingResolver } from './graphql/meeting.resolver';
import { MonthGoalResolver, PlanningResolver } from './graphql/planning.resolver';

export { LeftProposal } from './entities/left-proposal.entity';
export { MonthGoal } from './entities/month-goal.entity';
export { confirmMonthGoal } from './use-cases/confirm-month-goal';
export { setMonthGoal } from './use-cases/set-month-goal';
export { sumUpMonth } from './use-cases/sum-up-month';

/** Resolvers of this module, for the composition root. */
export const planningResolvers = [PlanningResolver, MonthGoalResolver, MeetingResolver, ComplianceResolver];
