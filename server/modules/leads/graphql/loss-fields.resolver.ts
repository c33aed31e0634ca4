import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { LossRecord } from '../../losses';
import { FollowUp } from '../entities/follow-up.entity';
import { Lead } from '../entities/lead.entity';
import { loadVisibleLead } from '../queries/visible-leads';

const HISTORY = 300;

/** What leads know of a loss: the lead itself, and everything that was said with the customer (LOSS-1). */
@Resolver(() => LossRecord)
export class LossFieldsResolver {
  @FieldResolver(() => Lead, { nullable: true, description: 'The lost lead.' })
  lead(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return loadVisibleLead(ctx, loss.subjectType === 'LEAD' ? loss.subjectId : null);
  }

  @FieldResolver(() => [FollowUp], {
    description:
      'Every contact of the rep on the lost lead, or on the leads of the lost customer, newest first, at most 300.',
  })
  history(@Root() loss: LossRecord, @Ctx() ctx: RequestContext): Promise<FollowUp[]> {
    const query = ctx.db
      .createQueryBuilder(FollowUp, 'followUp')
      .innerJoin(Lead, 'lead', 'lead.id = followUp.leadId')
      .orderBy('followUp.contactedOn', 'DESC')
      .addOrderBy('followUp.id', 'DESC')
      .take(HISTORY);
    if (loss.subjectType === 'LEAD') query.where('lead.id = :lost', { lost: loss.subjectId });
    else
      query.where('lead.accountId = :lost AND followUp.repId = :repId', {
        lost: loss.accountId,
        repId: loss.repId,
      });
    return query.getMany();
  }
}
