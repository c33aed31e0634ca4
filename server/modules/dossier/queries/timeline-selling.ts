import {
  collisionKind,
  followUpChannel,
  leadState,
  lossReason,
  rulingOutcome,
} from '../../../../shared/vocabulary/leads';
import { visitPurpose, visitState } from '../../../../shared/vocabulary/visits';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { narrowToSight } from '../../identity';
import { CollisionCase, FollowUp, Lead, LeadClaim, visibleCases, visibleLeads } from '../../leads';
import { PlannedVisit, VisitReport } from '../../visits';
import { ofAccounts, word, type Branch, type Query } from './timeline-branch';

/** What was said with the customer of a lead: not for a rep who sees it only because it lies in the pool. */
function talks(ctx: RequestContext, query: Query): void {
  visibleLeads(ctx, query, 'lead');
  if (sightFor(ctx, 'lead') === 'own')
    query.andWhere("(lead.state <> 'POOL' OR talk.repId = :talkMe)", { talkMe: actorOf(ctx).userId });
}

/** Visits, talks, leads, losses and rulings. */
export const sellingBranches: readonly Branch[] = [
  {
    kind: 'VISIT',
    permission: 'visit.read',
    entity: PlannedVisit,
    alias: 'visit',
    from: (ctx, query, accountIds) =>
      ofAccounts('visit.accountId', (_, q) => narrowToSight(ctx, q, 'visit', ['visit.repId']))(
        ctx,
        query.leftJoin(VisitReport, 'report', 'report.visitId = visit.id'),
        accountIds,
      ),
    day: { column: 'visit.visitOn' },
    code1: word('VisitPurpose', 'visit.purpose', visitPurpose.list),
    code2: word('VisitState', 'visit.state', visitState.list),
    text1: 'visit.goal',
    text2: 'report.outcome',
    person: 'visit.repId',
    subject: ['PlannedVisit', 'visit.id'],
  },
  {
    kind: 'FOLLOW_UP',
    permission: 'lead.read',
    entity: FollowUp,
    alias: 'talk',
    from: (ctx, query, accountIds) =>
      ofAccounts('lead.accountId', talks, 'talk.visitId IS NULL')(
        ctx,
        query.innerJoin(Lead, 'lead', 'lead.id = talk.leadId'),
        accountIds,
      ),
    day: { column: 'talk.contactedOn' },
    code1: word('FollowUpChannel', 'talk.channel', followUpChannel.list),
    text1: 'talk.note',
    text2: 'talk.nextStep',
    person: 'talk.repId',
    subject: ['Lead', 'talk.leadId'],
  },
  {
    kind: 'LEAD',
    permission: 'lead.read',
    entity: Lead,
    alias: 'lead',
    from: ofAccounts('lead.accountId', (ctx, query) => visibleLeads(ctx, query, 'lead')),
    day: { moment: 'lead.createdAt' },
    code1: word('LeadState', 'lead.state', leadState.list),
    text1: 'lead.siteName',
    amount: 'lead.expectedAmount',
    person: 'lead.registeredById',
    subject: ['Lead', 'lead.id'],
  },
  {
    kind: 'LOSS',
    permission: 'lead.read',
    entity: LeadClaim,
    alias: 'claim',
    from: (ctx, query, accountIds) =>
      ofAccounts('lead.accountId', (_, q) => visibleLeads(ctx, q, 'lead'), "claim.endCause = 'LOST'")(
        ctx,
        query.innerJoin(Lead, 'lead', 'lead.id = claim.leadId'),
        accountIds,
      ),
    day: { moment: 'claim.endedAt' },
    code1: word('LossReason', 'lead.lossReason', lossReason.list),
    text1: 'lead.siteName',
    text2: 'lead.lossNote',
    person: 'claim.repId',
    subject: ['Lead', 'lead.id'],
  },
  {
    kind: 'RULING',
    permission: 'collision.read',
    entity: CollisionCase,
    alias: 'collision',
    from: (ctx, query, accountIds) => {
      query
        .leftJoin(Lead, 'about', 'about.id = collision.leadId')
        .where('(collision.accountId IN (:...accountIds) OR about.accountId IN (:...accountIds))', {
          accountIds,
        });
      visibleCases(ctx, query as never);
      return query;
    },
    day: { moment: 'COALESCE(collision.ruledAt, collision.createdAt)' },
    code1: word('CollisionKind', 'collision.kind', collisionKind.list),
    code2: word('RulingOutcome', 'collision.outcome', rulingOutcome.list),
    text1: 'collision.number',
    text2: 'collision.rulingReason',
    person: 'collision.ruledById',
    subject: ['CollisionCase', 'collision.id'],
  },
];
