import { actorOf, isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { activePeopleWithRole, User } from '../../identity';
import { notify } from '../../notifications';
import { PayStop } from '../entities/pay-stop.entity';

export interface DecidePayStopInput {
  readonly id: string;
  readonly version: number;
  readonly approved: boolean;
  readonly reason: string;
}

/**
 * Confirms or refuses the proposal to stop a rep's base pay and bonus: nothing is stopped without this (REC-7, COM-14).
 *
 * @throws DomainError common.invalid_state
 */
export async function decidePayStop(ctx: RequestContext, input: DecidePayStopInput): Promise<PayStop> {
  return inTransaction(ctx, async (tx) => {
    const stop = await getOrThrow(tx, PayStop, input.id);
    assertVersion(stop, input.version);
    const to = input.approved ? 'CONFIRMED' : 'REFUSED';
    if (stop.state !== 'PROPOSED')
      throw new DomainError('common.invalid_state', {
        from: `PayStopState.${stop.state}`,
        to: `PayStopState.${to}`,
      });
    if (isActing(tx, stop.repId)) throw new DomainError('auth.forbidden', { permission: 'pay_stop.confirm' });
    const decided = await guardedUpdate(tx, PayStop, stop, {
      state: to,
      decidedById: actorOf(tx).userId,
      decidedOn: tx.today,
      reason: input.reason.trim(),
    });
    const subject = { type: 'PayStop', id: stop.id };
    await recordAudit(tx, 'pay_stop.decided', subject, { repId: stop.repId, state: to }, input.reason.trim());
    const rep = await getOrThrow(tx, User, stop.repId);
    const finance = (await activePeopleWithRole(tx, 'FINANCE')).map(({ id }) => id);
    await notify(tx, [stop.repId, ...finance], 'pay_stop.decided', subject, { rep: rep.name });
    return decided;
  });
}
