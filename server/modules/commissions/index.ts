import {
  CommissionEntryResolver,
  CommissionPeriodResolver,
  CommissionPlanResolver,
  CommissionResolver,
  CommissionStatementResolver,
  ContractShareResolver,
  HeldCommissionResolver,
} from './graphql/commission.resolver';
import { AdvanceResolver, DrawableFields } from './graphql/advance.resolver';
import { ExpectedCommissionResolver } from './graphql/expected-commission.resolver';

export { CommissionAdvance } from './entities/commission-advance.entity';
export { CommissionEntry } from './entities/commission-entry.entity';
export { CommissionPeriod } from './entities/commission-period.entity';
export { CommissionPlan } from './entities/commission-plan.entity';
export { CommissionStatement } from './entities/commission-statement.entity';
export { ContractPlan } from './entities/contract-plan.entity';
export { runCommissionsJob } from './jobs/run-commissions.job';
export { commissionsPolicy } from './policy';
export { listAdvances } from './queries/advances';
export { statementList } from './queries/commission-lists';
export { verifyLedger } from './queries/verify-ledger';
export { calculatePeriod } from './use-cases/calculate-period';
export { approvePeriod, confirmPeriod, lockPeriod, payPeriod } from './use-cases/close-period';
export { publishPlan, shippedPlan } from './use-cases/publish-plan';
export { runCommissions } from './use-cases/run-commissions';

/** What the API answers for this module. */
export const commissionResolvers = [
  CommissionResolver,
  CommissionEntryResolver,
  CommissionPeriodResolver,
  CommissionStatementResolver,
  CommissionPlanResolver,
  ContractShareResolver,
  HeldCommissionResolver,
  ExpectedCommissionResolver,
  AdvanceResolver,
  DrawableFields,
];
