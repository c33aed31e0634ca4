import { balanceResolvers } from './graphql/balance.resolver';
import { assignmentFieldResolvers } from './graphql/assignment-fields.resolver';
import { AssignmentResolver } from './graphql/assignment.resolver';
import { ChallengeResolver } from './graphql/challenge.resolver';
import { reportFieldResolvers } from './graphql/report-fields.resolver';
import { TerritoryReportResolver } from './graphql/report.resolver';

export { AssignmentChallenge } from './entities/assignment-challenge.entity';
export { AssignmentMove } from './entities/assignment-move.entity';
export { AssignmentRun } from './entities/assignment-run.entity';
export { startScheduledRunsJob } from './jobs/start-scheduled-runs';
export { assignmentPolicy } from './policy';
export { simulate } from './queries/simulate';
export { applyAssignment, confirmSimulation } from './use-cases/apply-assignment';

/** Resolvers of this module, for the composition root. */
export const assignmentResolvers = [
  AssignmentResolver,
  ChallengeResolver,
  TerritoryReportResolver,
  ...balanceResolvers,
  ...assignmentFieldResolvers,
  ...reportFieldResolvers,
];
