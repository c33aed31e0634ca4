import { actorOf, isActing, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { InKindCase } from '../entities/in-kind-case.entity';
import { lockCase, subjectOf } from './take-step';

export interface EndInKindInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Who has the next step refuses the goods: finance before the appraisal, supply after it. The debt stays as it was
 * (KIND-1).
 *
 * @throws DomainError auth.forbidden where the step is somebody else's
 */
export function rejectInKind(ctx: RequestContext, input: EndInKindInput): Promise<InKindCase> {
  return end(ctx, input, 'REJECTED', (found) => {
    const permission = found.state === 'APPLIED' ? 'in_kind.appraise' : 'in_kind.accept';
    if (!may(ctx, permission)) throw new DomainError('auth.forbidden', { permission });
  });
}

/** Who applied takes the offer back before the goods were accepted. @throws DomainError auth.forbidden */
export function withdrawInKind(ctx: RequestContext, input: EndInKindInput): Promise<InKindCase> {
  return end(ctx, input, 'WITHDRAWN', (found) => {
    if (!isActing(ctx, found.appliedById))
      throw new DomainError('auth.forbidden', { permission: 'in_kind.apply' });
  });
}

function end(
  ctx: RequestContext,
  input: EndInKindInput,
  state: 'REJECTED' | 'WITHDRAWN',
  assertMine: (found: InKindCase) => void,
): Promise<InKindCase> {
  return inTransaction(ctx, async (tx) => {
    const { found, customer } = await lockCase(tx, input, state);
    assertMine(found);
    const ended = await guardedUpdate(tx, InKindCase, found, {
      state,
      runningContractId: null,
      endReason: input.reason.trim(),
      endedById: actorOf(tx).userId,
    });
    const subject = subjectOf(found);
    const event = state === 'REJECTED' ? 'in_kind.rejected' : 'in_kind.withdrawn';
    await recordAudit(tx, event, subject, {}, input.reason);
    const told = [found.appliedById, found.appraisedById];
    await notify(tx, told, event, subject, { customer, number: found.number });
    return ended;
  });
}
