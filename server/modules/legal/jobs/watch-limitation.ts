import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext, TxContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { insert, load, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { Receivable } from '../../receivables';
import { LegalCase } from '../entities/legal-case.entity';
import { LimitationWarning } from '../entities/limitation-warning.entity';
import { legalPolicy } from '../policy';
import { limitationsOf } from '../queries/limitations';

const CHUNK = 200;

/**
 * Each night: how long running cases may still sue, and a warning for every contract whose limitation is about to end,
 * with legal affairs or not, each end once (REC-5).
 */
export const watchLimitationJob: Job = {
  name: 'watch-limitation',
  cron: '50 1 * * *',
  run: async (ctx) => {
    const { limitationMonths, warnDays } = await policyAt(ctx, legalPolicy);
    const until = addDays(ctx.today, warnDays);
    // nothing ends earlier than its due date's own limitation: younger items need no look
    const ids = await candidates(ctx, addMonths(until, -limitationMonths));
    let told = 0;
    for (let at = 0; at < ids.length; at += CHUNK) {
      const part = ids.slice(at, at + CHUNK);
      const found = await limitationsOf(ctx, part);
      told += await inTransaction(ctx, async (tx) => {
        let warned = 0;
        for (const contractId of part) {
          const endsOn = found.get(contractId)?.first?.endsOn ?? null;
          await keep(tx, contractId, endsOn);
          if (endsOn && endsOn >= tx.today && endsOn <= until && (await warn(tx, contractId, endsOn)))
            warned += 1;
        }
        return warned;
      });
    }
    return { looked: ids.length, told };
  },
};

/** Contracts with an open item old enough, or a running case. */
async function candidates(ctx: RequestContext, dueTo: LocalDate): Promise<string[]> {
  const [old, running] = await Promise.all([
    ctx.db
      .createQueryBuilder(Receivable, 'item')
      .select('item.contractId', 'id')
      .where('item.dueOn <= :dueTo AND item.amount > item.collected + item.adjusted', { dueTo })
      .groupBy('item.contractId')
      .getRawMany<{ id: string }>(),
    ctx.db
      .createQueryBuilder(LegalCase, 'legal')
      .select('legal.contractId', 'id')
      .where('legal.runningContractId IS NOT NULL')
      .getRawMany<{ id: string }>(),
  ]);
  return [...new Set([...old, ...running].map(({ id }) => id))].sort();
}

const keep = (tx: TxContext, contractId: string, limitationOn: LocalDate | null): Promise<number> =>
  updateWhere(
    tx,
    LegalCase,
    { limitationOn, version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: limitationOn
        ? 'runningContractId = :contractId AND (limitationOn IS NULL OR limitationOn <> :limitationOn)'
        : 'runningContractId = :contractId AND limitationOn IS NOT NULL',
      params: { contractId, limitationOn },
    },
  );

async function warn(tx: TxContext, contractId: string, endsOn: LocalDate): Promise<boolean> {
  if (await tx.db.existsBy(LimitationWarning, { contractId, endsOn })) return false;
  const contract = await load(tx, Contract, contractId);
  if (!contract) return false;
  await insert(tx, LimitationWarning, { contractId, endsOn, toldOn: tx.today });
  const [account, legal, above] = await Promise.all([
    load(tx, Account, contract.accountId),
    activePeopleWithRole(tx, 'LEGAL'),
    superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']),
  ]);
  const people = [contract.primaryRepId, above[0]?.id ?? null, ...legal.map(({ id }) => id)];
  const params = { customer: account?.name ?? '', day: endsOn };
  await notify(tx, people, 'legal.limitation', { type: 'Contract', id: contractId }, params);
  return true;
}
