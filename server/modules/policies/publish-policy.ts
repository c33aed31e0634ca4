import type { LocalDate } from '../../../shared/local-date';
import { actorOf } from '../../core/access';
import type { RequestContext } from '../../core/context';
import { DomainError } from '../../core/errors';
import { insertOrRefuse } from '../../core/persistence';
import type { PolicyDefinition } from '../../core/policy';
import { inTransaction } from '../../core/transaction';
import { recordAudit } from '../audit';
import { PolicyVersion } from './entities/policy-version.entity';
import { effectivePolicy } from './policy-at';
import { policyDefinition } from './registry';

export interface PublishPolicyInput {
  readonly area: string;
  readonly effectiveFrom: LocalDate;
  readonly data: Record<string, unknown>;
  readonly reason: string;
}

/** Publishes new numbers from today or a later day on. The past keeps the numbers it was judged by. */
export async function publishPolicy(ctx: RequestContext, input: PublishPolicyInput): Promise<PolicyVersion> {
  const definition = policyDefinition(input.area);
  if (input.effectiveFrom < ctx.today)
    throw new DomainError('policy.backdated', { today: ctx.today }, 'effectiveFrom');
  return inTransaction(ctx, async (tx) => {
    const before = await effectivePolicy(tx, definition, input.effectiveFrom);
    const data = checked(definition, { ...before.value, ...input.data });
    const version = await insertOrRefuse(
      tx,
      PolicyVersion,
      {
        area: input.area,
        effectiveFrom: input.effectiveFrom,
        data,
        reason: input.reason,
        publishedById: actorOf(ctx).userId,
      },
      () =>
        new DomainError(
          'policy.invalid',
          { detail: `${input.effectiveFrom}: already published` },
          'effectiveFrom',
        ),
    );
    await recordAudit(
      tx,
      'policy.published',
      { type: 'PolicyVersion', id: version.id },
      { from: before.value, to: data },
      input.reason,
    );
    return version;
  });
}

function checked(
  definition: PolicyDefinition<object>,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = definition.defaults as Record<string, unknown>;
  for (const [name, value] of Object.entries(data)) {
    if (!(name in defaults)) throw new DomainError('policy.invalid', { detail: `${name}?` }, name);
    const number = typeof defaults[name] === 'number';
    const valid = number
      ? Number.isSafeInteger(value) && (value as number) >= 0
      : typeof value === typeof defaults[name] && (typeof value !== 'string' || fits(value));
    if (!valid) throw new DomainError('policy.invalid', { detail: name }, name);
  }
  const fault = definition.check?.(data);
  if (fault) throw new DomainError('policy.invalid', { detail: fault });
  return data;
}

/** Texts are printed in letters: one line that says something. */
const fits = (text: string): boolean => text.trim() !== '' && text.length <= 200;
