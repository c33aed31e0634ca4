import { In, IsNull } from 'typeorm';
import { money, sumMoney, ZERO, type Money } from '../../../../shared/money';
import { actingIds } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { getOrThrow, readMoney } from '../../../core/persistence';
import { CollectionsCase } from '../../collections';
import { Contract } from '../../contracts';
import { narrowToSight } from '../../identity';
import { policyAt } from '../../policies';
import { CommissionAdvance } from '../entities/commission-advance.entity';
import type { AdvanceFilter } from '../graphql/advance.inputs';
import { commissionsPolicy } from '../policy';
import { advanceLimit, type AdvanceFacts } from '../rules/advance-limit';
import { commissionStates } from '../rules/contract-commission';
import { contractFacts, plansOf } from './contract-facts';

const spec = (ctx: RequestContext): ListSpec<CommissionAdvance, AdvanceFilter> => ({
  entity: CommissionAdvance,
  alias: 'advance',
  scope: (query) => narrowToSight(ctx, query, 'commission', ['advance.repId']),
  sort: { askedOn: 'advance.askedOn', amount: 'advance.amount', state: 'advance.state' },
  defaultSort: ['askedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    state: (query, state) => query.andWhere({ state }),
    repId: (query, repId) => query.andWhere({ repId }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
  },
});

export function listAdvances(
  ctx: RequestContext,
  args: ListArgs<AdvanceFilter>,
): Promise<Page<CommissionAdvance>> {
  return listQuery(ctx, spec(ctx), args);
}

/** How much may be drawn on a project now, and what that follows from. */
export interface Drawable extends AdvanceFacts {
  readonly contractId: string;
  readonly limit: Money;
  readonly advanceBp: number;
}

/** The projects with the collections office that the actor follows, each with what may be drawn on it (REC-7). */
export async function myDrawables(ctx: RequestContext): Promise<Drawable[]> {
  const projects = await ctx.db.find(CollectionsCase, {
    where: { repId: In(actingIds(ctx)), endedOn: IsNull() },
    order: { openedOn: 'ASC', id: 'ASC' },
  });
  return Promise.all(projects.map((project) => drawableOf(ctx, project)));
}

/** What may be drawn on a running project; an advance that is being decided is left out of what was drawn. */
export async function drawableOf(
  ctx: RequestContext,
  { contractId, repId }: Pick<CollectionsCase, 'contractId' | 'repId'>,
  exceptId?: string,
): Promise<Drawable> {
  const contract = await getOrThrow(ctx, Contract, contractId);
  const { advanceBp } = await policyAt(ctx, commissionsPolicy);
  const [facts] = await contractFacts(ctx, [contractId]);
  const plan = facts && (await plansOf(ctx, [facts])).get(contractId);
  const state = facts && plan ? commissionStates(facts, plan, ctx.today).at(-1) : undefined;
  const own = (state?.shares ?? []).filter((share) => share.repId === repId);
  const advances = (
    await ctx.db.findBy(CommissionAdvance, { contractId, repId, state: In(['WAITING', 'APPROVED']) })
  ).filter(({ id }) => id !== exceptId);
  const waiting = sumMoney(
    advances.filter((row) => row.state === 'WAITING'),
    ({ amount }) => amount,
  );
  const found: AdvanceFacts = {
    recovered: contract.collectionsSince ? await recoveredSince(ctx, contract) : ZERO,
    earned: sumMoney(own, ({ accrued }) => accrued),
    base: state?.base ?? ZERO,
    drawn: sumMoney(advances, ({ amount }) => amount),
    held: money((await heldOf(ctx, contractId, repId)) - waiting),
  };
  return { contractId, ...found, advanceBp, limit: advanceLimit(found, advanceBp) };
}

/** Money that counts on the contract since the office took it, bounces off it. */
async function recoveredSince(ctx: RequestContext, { id, collectionsSince }: Contract): Promise<Money> {
  const [row] = (await ctx.db.query(
    `SELECT SUM(a.amount) AS amount FROM receipt_allocation a JOIN receivable r ON r.id = a.receivableId
      WHERE a.contractId = ? AND r.kind <> 'INTEREST' AND a.allocatedOn >= ? AND a.effectiveOn <= ?`,
    [id, collectionsSince, ctx.today],
  )) as { amount: unknown }[];
  return readMoney(row?.amount);
}

async function heldOf(ctx: RequestContext, contractId: string, repId: string): Promise<Money> {
  const [row] = (await ctx.db.query(
    'SELECT SUM(heldDelta) AS held FROM commission_entry WHERE contractId = ? AND repId = ?',
    [contractId, repId],
  )) as { held: unknown }[];
  return readMoney(row?.held);
}
