import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { CollisionCase } from '../entities/collision-case.entity';
import { visibleCases } from './visible-cases';

export interface RulerFigures {
  readonly rulerId: string;
  readonly ruled: number;
  readonly appealed: number;
  readonly overturned: number;
  readonly overturnedBp: number;
}

/**
 * How many rulings of each superior the next level overturned, of the cases opened in a span of days (COLL-5). An
 * overturned ruling counts for whoever ruled first.
 */
export async function rulingFigures(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<RulerFigures[]> {
  const ruler = 'COALESCE(collision.overturnedById, collision.ruledById)';
  const query = ctx.db
    .createQueryBuilder(CollisionCase, 'collision')
    .select(ruler, 'rulerId')
    .addSelect('COUNT(*)', 'ruled')
    .addSelect('SUM(CASE WHEN collision.appealState IS NULL THEN 0 ELSE 1 END)', 'appealed')
    .addSelect("SUM(CASE WHEN collision.appealState = 'OVERTURNED' THEN 1 ELSE 0 END)", 'overturned')
    .where("collision.state = 'RULED' AND collision.openedOn BETWEEN :from AND :to", { from, to })
    .groupBy(ruler)
    .orderBy('ruled', 'DESC')
    .addOrderBy('rulerId')
    .limit(200);
  visibleCases(ctx, query);
  const rows = await query.getRawMany<Record<string, string | number | null>>();
  return rows
    .filter((row) => row['rulerId'] !== null)
    .map((row) => {
      const [ruled, overturned] = [readInteger(row['ruled']), readInteger(row['overturned'])];
      return {
        rulerId: String(row['rulerId']),
        ruled,
        appealed: readInteger(row['appealed']),
        overturned,
        overturnedBp: ruled === 0 ? 0 : Math.round((overturned * 10_000) / ruled),
      };
    });
}
