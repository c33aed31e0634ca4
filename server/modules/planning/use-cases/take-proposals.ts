import type { LocalDate } from '../../../../shared/local-date';
import type { VisitSlot } from '../../../../shared/vocabulary/visits';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { inTransaction } from '../../../core/transaction';
import { planVisit, type PlannedVisit } from '../../visits';
import { weekProposals } from '../queries/week-proposals';

export interface TakeProposalsInput {
  readonly weekStart: LocalDate;
  readonly items: readonly {
    readonly subject: string;
    /** Left out: as proposed. */
    readonly visitOn?: LocalDate | null;
    readonly slot?: VisitSlot | null;
  }[];
}

/** Takes proposals into one's own draft, each on its proposed day or another (VIS-0). All or none. */
export async function takeProposals(ctx: RequestContext, input: TakeProposalsInput): Promise<PlannedVisit[]> {
  const repId = actorOf(ctx).userId;
  return inTransaction(ctx, async (tx) => {
    const proposals = new Map(
      (await weekProposals(tx, repId, input.weekStart)).map((proposal) => [proposal.subject, proposal]),
    );
    const taken: PlannedVisit[] = [];
    for (const { subject, visitOn, slot } of input.items) {
      const proposal = proposals.get(subject);
      if (!proposal) throw new DomainError('plan.proposal_gone', {}, 'items');
      const day = visitOn ?? proposal.seat?.day;
      const part = slot ?? proposal.seat?.slot;
      if (!day || !part) throw new DomainError('plan.no_room', { customer: proposal.place.name }, 'items');
      const [kind, id] = subject.split(':');
      const { visit } = await planVisit(tx, {
        accountId: kind === 'account' ? (id ?? null) : null,
        leadId: kind === 'lead' ? (id ?? null) : null,
        visitOn: day,
        slot: part,
        purpose: proposal.purpose,
        goal: proposal.goal,
      });
      taken.push(visit);
    }
    return taken;
  });
}
