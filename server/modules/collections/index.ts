import { afterDebts } from '../receivables';
import { CollectionsCaseResolver, NotAttributableResolver, PayStopResolver } from './graphql/case.resolver';
import { CollectionPlanResolver, ContractPlanResolver } from './graphql/plan.resolver';
import {
  CollectionProgressResolver,
  CollectionTaskLineResolver,
  CollectionTaskResolver,
} from './graphql/task.resolver';
import { followDebts } from './use-cases/follow-debts';

export { CollectionPlan } from './entities/collection-plan.entity';
export { CollectionStep } from './entities/collection-step.entity';
export { CollectionTask } from './entities/collection-task.entity';
export { CollectionTaskChange } from './entities/collection-task-change.entity';
export { CollectionTaskLine } from './entities/collection-task-line.entity';
export { CollectionsCase } from './entities/collections-case.entity';
export { NotAttributable } from './entities/not-attributable.entity';
export { PayStop } from './entities/pay-stop.entity';
export { escalatePlansJob } from './jobs/escalate-plans';
export { taskBookJob } from './jobs/task-book';
export { collectionsPolicy } from './policy';
export { listPayStops } from './queries/cases';
export { listPlans } from './queries/plans';
export { listTasks } from './queries/tasks';
export { decidePayStop } from './use-cases/decide-pay-stop';
export { adjustTask } from './use-cases/adjust-task';
export { confirmDebt, handInPlan } from './use-cases/hand-in-plan';
export { signTask } from './use-cases/sign-task';

afterDebts(followDebts);

/** Resolvers of this module, for the composition root. */
export const collectionsResolvers: (new () => object)[] = [
  CollectionPlanResolver,
  ContractPlanResolver,
  CollectionsCaseResolver,
  PayStopResolver,
  NotAttributableResolver,
  CollectionTaskResolver,
  CollectionTaskLineResolver,
  CollectionProgressResolver,
];
