import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { WeekPlan } from '../entities/week-plan.entity';

export interface VisitMove {
  readonly visit: Pick<PlannedVisit, 'id' | 'repId' | 'weekStart' | 'version'>;
  /** JOINT: the colleague who goes along. */
  readonly part: 'REP' | 'JOINT';
  readonly toUserId: string | null;
}

/**
 * Puts planned visits into the week plans of others; a plan that is not there yet is opened as a draft (TER-10). In
 * groups of one person, week and version, so that a thousand visits are some statements.
 */
export async function moveVisits(tx: TxContext, moves: readonly VisitMove[], reason: string): Promise<void> {
  const plans = await plansFor(tx, moves);
  const groups = new Map<string, VisitMove[]>();
  for (const move of moves) {
    const key = [move.part, move.toUserId, move.visit.weekStart, move.visit.version].join(':');
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const ids = group.map(({ visit }) => visit.id);
    const { part, toUserId, visit } = first;
    const changes =
      part === 'JOINT' || toUserId === null
        ? { jointWithId: toUserId }
        : {
            repId: toUserId,
            planId: plans.get(`${toUserId}:${visit.weekStart}`) ?? '',
            outsideRequestId: null,
          };
    const changed = await updateWhere(
      tx,
      PlannedVisit,
      { ...changes, version: visit.version + 1, updatedAt: tx.now },
      { sql: 'id IN (:...ids) AND version = :known', params: { ids, known: visit.version } },
    );
    if (changed !== ids.length) throw new DomainError('common.changed_meanwhile', { type: 'PlannedVisit' });
  }
  await recordAudits(
    tx,
    moves.map(({ visit, part, toUserId }) => ({
      event: 'visit.handed_over',
      subject: { type: 'PlannedVisit', id: visit.id },
      data: { from: visit.repId, to: toUserId, part },
      reason,
    })),
  );
}

async function plansFor(tx: TxContext, moves: readonly VisitMove[]): Promise<Map<string, string>> {
  const wanted = new Map<string, { repId: string; weekStart: LocalDate }>();
  for (const { part, toUserId, visit } of moves)
    if (part === 'REP' && toUserId)
      wanted.set(`${toUserId}:${visit.weekStart}`, { repId: toUserId, weekStart: visit.weekStart });
  const rows = [...wanted.values()];
  if (rows.length === 0) return new Map();
  const found = await tx.db.findBy(WeekPlan, {
    repId: In([...new Set(rows.map(({ repId }) => repId))]),
    weekStart: In([...new Set(rows.map(({ weekStart }) => weekStart))]),
  });
  const plans = new Map(found.map((plan) => [`${plan.repId}:${plan.weekStart}`, plan.id]));
  const made = await insertMany(
    tx,
    WeekPlan,
    [...wanted]
      .filter(([key]) => !plans.has(key))
      .map(([, row]) => ({ ...row, state: 'DRAFT' as const, late: false })),
  );
  for (const plan of made) plans.set(`${plan.repId}:${plan.weekStart}`, plan.id);
  return plans;
}
