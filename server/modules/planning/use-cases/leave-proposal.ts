import type { LocalDate } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { LeftProposal } from '../entities/left-proposal.entity';

export interface LeaveProposalInput {
  readonly weekStart: LocalDate;
  readonly subject: string;
}

/** Leaves a proposal for this week: it is not made again for it, and the check of the plan still shows it (VIS-0). */
export async function leaveProposal(ctx: RequestContext, input: LeaveProposalInput): Promise<boolean> {
  const repId = actorOf(ctx).userId;
  const row = { repId, weekStart: input.weekStart, subjectKey: input.subject };
  return inTransaction(ctx, async (tx) => {
    if (await tx.db.existsBy(LeftProposal, row)) return false;
    const left = await insert(tx, LeftProposal, row);
    await recordAudit(tx, 'plan.proposal_left', { type: 'LeftProposal', id: left.id }, row);
    return true;
  });
}
