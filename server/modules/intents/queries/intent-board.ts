import type { SelectQueryBuilder } from 'typeorm';
import type { Money } from '../../../../shared/money';
import type { IntentLevel } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { Lead } from '../../leads';
import { workedLeads, type WorkedLead } from './work-facts';

/** Cards of a column; the rest opens as a list. */
const CARDS = 50;
const DUE = 500;
const worked = ['APPROVED', 'PURSUING', 'BIDDING'];

export interface IntentColumn {
  readonly level: IntentLevel;
  readonly count: number;
  readonly expectedAmount: Money;
  readonly cards: readonly WorkedLead[];
}

/** Leads that somebody in sight works; those who only assist do not carry them. */
function workedIn(ctx: RequestContext, repId: string | null): SelectQueryBuilder<Lead> {
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .where('lead.state IN (:...worked)', { worked })
    .andWhere('lead.ownerId IS NOT NULL');
  narrowToSight(ctx, query, 'lead', ['lead.ownerId']);
  if (repId) query.andWhere('lead.ownerId = :boardRep', { boardRep: repId });
  return query;
}

/** Worked leads by level with their sums: the board that reps move customers on (INT-1, INT-3). */
export async function intentBoard(ctx: RequestContext, repId: string | null): Promise<IntentColumn[]> {
  const levels: readonly IntentLevel[] = ['H', 'A', 'B', 'C'];
  const sums = await workedIn(ctx, repId)
    .select('lead.level', 'level')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(lead.expectedAmount)', 'expected')
    .groupBy('lead.level')
    .getRawMany<{ level: IntentLevel; count: unknown; expected: unknown }>();
  const shown = await Promise.all(
    levels.map((level) =>
      workedIn(ctx, repId)
        .andWhere('lead.level = :level', { level })
        .orderBy('lead.updatedAt', 'ASC')
        .addOrderBy('lead.id', 'ASC')
        .take(CARDS)
        .getMany(),
    ),
  );
  const cards = (await workedLeads(ctx, shown.flat())).sort(mostUrgentFirst);
  return levels.map((level) => {
    const sum = sums.find((row) => row.level === level);
    return {
      level,
      count: readInteger(sum?.count),
      expectedAmount: readMoney(sum?.expected),
      cards: cards.filter(({ lead }) => lead.level === level),
    };
  });
}

const mostUrgentFirst = (one: WorkedLead, other: WorkedLead): number =>
  one.dueOn === other.dueOn ? (one.lead.id < other.lead.id ? -1 : 1) : one.dueOn < other.dueOn ? -1 : 1;

export interface FollowUpDuty {
  readonly items: readonly WorkedLead[];
  /** Worked leads in all; more than the list holds are told to narrow to one rep. */
  readonly total: number;
  readonly overdue: number;
  readonly attention: number;
  readonly cooling: number;
}

/** Whom to speak to next, the longest overdue first (INT-3). */
export async function followUpDuties(ctx: RequestContext, repId: string | null): Promise<FollowUpDuty> {
  const [leads, total] = await workedIn(ctx, repId)
    .orderBy('lead.updatedAt', 'ASC')
    .addOrderBy('lead.id', 'ASC')
    .take(DUE)
    .getManyAndCount();
  const items = (await workedLeads(ctx, leads)).sort(mostUrgentFirst);
  return {
    items,
    total,
    overdue: items.filter(({ overdueDays }) => overdueDays > 0).length,
    attention: items.filter(({ mark }) => mark === 'ATTENTION').length,
    cooling: items.filter(({ mark }) => mark === 'COOLING').length,
  };
}
