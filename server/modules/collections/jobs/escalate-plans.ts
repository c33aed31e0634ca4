import { daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext, TxContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { guardedUpdate, load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CollectionPlan } from '../entities/collection-plan.entity';
import { CollectionStep } from '../entities/collection-step.entity';
import { collectionsPolicy } from '../policy';
import { stepsOf } from '../queries/plans';

interface Told {
  readonly managerToldOn: LocalDate | null;
  readonly directorToldOn: LocalDate | null;
}

/** Whom the night tells of something overdue: the manager first, the director some days later, each once (REC-3). */
export function nextToTell(
  told: Told,
  escalateDays: number,
  today: LocalDate,
): 'MANAGER' | 'DIRECTOR' | null {
  if (!told.managerToldOn) return 'MANAGER';
  if (told.directorToldOn) return null;
  return daysBetween(told.managerToldOn, today) >= escalateDays ? 'DIRECTOR' : null;
}

/** Each night: plans that were not handed in and steps that money did not meet go to the manager, then the director. */
export const escalatePlansJob: Job = {
  name: 'escalate-collection-plans',
  cron: '20 7 * * *',
  run: async (ctx: RequestContext) =>
    inTransaction(ctx, async (tx) => {
      const { escalateDays } = await policyAt(tx, collectionsPolicy);
      const plans = await tx.db.find(CollectionPlan, {
        where: [{ state: 'OWED' }, { state: 'HANDED_IN' }],
        order: { id: 'ASC' },
      });
      let told = 0;
      for (const plan of plans) {
        if (plan.state === 'OWED') {
          if (plan.dueOn >= tx.today) continue;
          const next = nextToTell(plan, escalateDays, tx.today);
          if (!next || !(await tell(tx, plan, next, plan.dueOn, 'collection_plan.overdue'))) continue;
          await guardedUpdate(tx, CollectionPlan, plan, toldNow(tx, next));
          told += 1;
          continue;
        }
        for (const { step, standing } of await stepsOf(tx, plan)) {
          const next = standing.state === 'OVERDUE' ? nextToTell(step, escalateDays, tx.today) : null;
          if (!next || !(await tell(tx, plan, next, step.dueOn, 'collection_plan.step_overdue'))) continue;
          await guardedUpdate(tx, CollectionStep, step, toldNow(tx, next));
          told += 1;
        }
      }
      return { told };
    }),
};

const toldNow = (tx: TxContext, whom: 'MANAGER' | 'DIRECTOR'): Partial<Told> =>
  whom === 'MANAGER' ? { managerToldOn: tx.today } : { directorToldOn: tx.today };

async function tell(
  tx: TxContext,
  plan: CollectionPlan,
  whom: 'MANAGER' | 'DIRECTOR',
  due: LocalDate,
  kind: 'collection_plan.overdue' | 'collection_plan.step_overdue',
): Promise<boolean> {
  const contract = await load(tx, Contract, plan.contractId);
  if (!contract) return false;
  const [account, rep, superiors] = await Promise.all([
    load(tx, Account, contract.accountId),
    load(tx, User, contract.primaryRepId),
    superiorsOf(tx, contract.primaryRepId, whom === 'MANAGER' ? ['SALES_MANAGER'] : ['SALES_DIRECTOR']),
  ]);
  const people = [contract.primaryRepId, superiors[0]?.id ?? null];
  const params = { customer: account?.name ?? '', rep: rep?.name ?? '', due };
  await notify(tx, people, kind, { type: 'CollectionPlan', id: plan.id }, params);
  return true;
}
