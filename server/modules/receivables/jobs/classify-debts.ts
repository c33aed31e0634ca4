import { In, MoreThan } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { Contract } from '../../contracts';
import { policyAt } from '../../policies';
import { lockLedger } from '../ledger/lock-ledger';
import { refreshContracts } from '../ledger/refresh-contracts';
import { receivablesPolicy } from '../policy';
import { debtFactsOf } from '../queries/debt-facts';
import { classifyDelinquency } from '../rules/classify-delinquency';

const CHUNK = 500;

/**
 * Each night: what time alone changed in the classes of debts (REC-2). Reads in chunks, and decides again under the
 * customer's lock only where something would change, so that a payment of the same minute is not overruled.
 */
export const classifyDebtsJob: Job = {
  name: 'classify-debts',
  cron: '15 1 * * *',
  run: async (ctx) => {
    let looked = 0;
    let changed = 0;
    let after = '';
    for (;;) {
      const contracts = await ctx.db.find(Contract, {
        // closed contracts have nothing open and no class
        where: { id: MoreThan(after), state: In(['SIGNED', 'DELIVERED']) },
        order: { id: 'ASC' },
        take: CHUNK,
      });
      for (const contract of await toChange(ctx, contracts)) {
        changed += await inTransaction(ctx, async (tx) => {
          await lockLedger(tx, contract.accountId);
          return refreshContracts(tx, [contract.id]);
        });
      }
      looked += contracts.length;
      const last = contracts.at(-1);
      if (!last || contracts.length < CHUNK) return { looked, changed };
      after = last.id;
    }
  },
};

async function toChange(ctx: RequestContext, contracts: readonly Contract[]): Promise<Contract[]> {
  const facts = await debtFactsOf(ctx, contracts);
  const policy = await policyAt(ctx, receivablesPolicy);
  return contracts.filter((contract) => {
    const debt = facts.get(contract.id);
    return (
      debt && (classifyDelinquency(debt, policy, ctx.today)?.class ?? null) !== contract.delinquencyClass
    );
  });
}
