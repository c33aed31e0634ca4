import type { LocalDate } from '../../../shared/local-date';
import type { RequestContext } from '../../core/context';
import type { EffectivePolicy, PolicyDefinition } from '../../core/policy';
import { PolicyVersion } from './entities/policy-version.entity';

/** The numbers in force on a day: the latest version effective by then, or the shipped defaults. */
export async function policyAt<T extends object>(
  ctx: RequestContext,
  definition: PolicyDefinition<T>,
  day: LocalDate = ctx.today,
): Promise<T> {
  return (await effectivePolicy(ctx, definition, day)).value;
}

export function effectivePolicy<T extends object>(
  ctx: RequestContext,
  definition: PolicyDefinition<T>,
  day: LocalDate,
): Promise<EffectivePolicy<T>> {
  const key = `policy:${definition.area}:${day}`;
  const found = ctx.memo.get(key) as Promise<EffectivePolicy<T>> | undefined;
  if (found) return found;
  const reading = read(ctx, definition, day);
  ctx.memo.set(key, reading);
  return reading;
}

async function read<T extends object>(
  ctx: RequestContext,
  definition: PolicyDefinition<T>,
  day: LocalDate,
): Promise<EffectivePolicy<T>> {
  // nearly every act asks, and most policies stand as shipped: a plain look first, the row only where there is one
  const [latest] = (await ctx.db.query(
    'SELECT id FROM policy_version WHERE area = ? AND effectiveFrom <= ? ORDER BY effectiveFrom DESC LIMIT 1',
    [definition.area, day],
  )) as { readonly id: string }[];
  if (!latest) return { value: definition.defaults, versionId: null, effectiveFrom: null };
  const version = await ctx.db.findOneByOrFail(PolicyVersion, { id: latest.id });
  // a later release may know numbers that an older version did not: those take their shipped value
  return {
    value: { ...definition.defaults, ...version.data },
    versionId: version.id,
    effectiveFrom: version.effectiveFrom,
  };
}
