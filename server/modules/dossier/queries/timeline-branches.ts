import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { accountTier } from '../../../../shared/vocabulary/accounts';
import {
  feedbackKind,
  feedbackState,
  majorChangeKind,
  opinionAspect,
  opinionSource,
  type TimelineKind,
} from '../../../../shared/vocabulary/archive';
import { contractState } from '../../../../shared/vocabulary/contracts';
import {
  followUpChannel,
  lossReason,
  rulingOutcome,
  leadState,
  collisionKind,
} from '../../../../shared/vocabulary/leads';
import { delinquencyClass, instrument, stopCause } from '../../../../shared/vocabulary/receivables';
import { ownershipCause } from '../../../../shared/vocabulary/territories';
import { visitPurpose, visitState } from '../../../../shared/vocabulary/visits';
import type { Permission } from '../../../../shared/permissions';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { AccountOwnership, AccountTierChange, SupplyStop } from '../../accounts';
import { AccountFeedback, AccountMajorChange, AccountOpinion, AccountSatisfaction } from '../../archive';
import { AuditEntry } from '../../audit';
import { Contract, Delivery, visibleContracts } from '../../contracts';
import { narrowToSight, User } from '../../identity';
import { CollisionCase, FollowUp, Lead, LeadClaim, visibleCases, visibleLeads } from '../../leads';
import {
  DelinquencyChange,
  DunningLetter,
  narrowLetters,
  narrowReceipts,
  narrowToContracts,
  Receipt,
} from '../../receivables';
import { Territory } from '../../territories';
import { PlannedVisit, VisitReport } from '../../visits';

type Query = SelectQueryBuilder<ObjectLiteral>;

/** One kind of rows: where they come from, who sees them, which columns say what. All SQL is over the alias. */
export interface Branch {
  readonly kind: TimelineKind;
  readonly permission: Permission;
  readonly entity: new () => ObjectLiteral;
  readonly alias: string;
  readonly from: (ctx: RequestContext, query: Query, accountIds: readonly string[]) => Query;
  /** A day column, or a moment whose business day is taken. */
  readonly day: { readonly column: string } | { readonly moment: string };
  /** Tells two rows of one record apart: signed and closed. */
  readonly part?: number;
  /** "Vocabulary.CODE", or the name of an event. */
  readonly code1?: string;
  readonly code2?: string;
  readonly text1?: string;
  readonly text2?: string;
  /** Shown only to those who may see money. */
  readonly amount?: string;
  readonly quantity?: string;
  readonly person?: string;
  readonly subject: readonly [type: string, idSql: string];
}

/** 'Vocabulary.' before a code column, on either engine; nothing where the code is nothing. */
const word = (vocabulary: string, column: string, codes: readonly string[]): string =>
  `CASE ${column} ${codes.map((code) => `WHEN '${code}' THEN '${vocabulary}.${code}'`).join(' ')} END`;

const ofAccounts =
  (column: string, narrow?: (ctx: RequestContext, query: Query) => void, more?: string) =>
  (ctx: RequestContext, query: Query, accountIds: readonly string[]): Query => {
    query.where(`${column} IN (:...accountIds)`, { accountIds });
    if (more) query.andWhere(more);
    narrow?.(ctx, query);
    return query;
  };

/** What was said with the customer of a lead: not for a rep who sees it only because it lies in the pool. */
function talks(ctx: RequestContext, query: Query): void {
  visibleLeads(ctx, query, 'lead');
  if (sightFor(ctx, 'lead') === 'own')
    query.andWhere("(lead.state <> 'POOL' OR talk.repId = :talkMe)", { talkMe: actorOf(ctx).userId });
}

/** Acts that stand in the timeline by a branch of their own. */
const elsewhere = [
  'account.owner_changed',
  'account.tier_set',
  'account.supply_stopped',
  'account.supply_resumed',
  'account.opinion_recorded',
  'account.major_change_recorded',
  'account.feedback_recorded',
  'account.satisfaction_recorded',
  'letter.settled',
  'letter.reopened',
]
  .map((event) => `'${event}'`)
  .join(', ');

/** The whole of a customer, kind by kind. */
export const branches: readonly Branch[] = [
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
  {
    kind: 'CONTRACT',
    permission: 'contract.read',
    entity: Contract,
    alias: 'contract',
    from: ofAccounts(
      'contract.accountId',
      (ctx, query) => visibleContracts(ctx, query, 'contract'),
      'contract.signedOn IS NOT NULL',
    ),
    day: { column: 'contract.signedOn' },
    code1: "'event.contract.signed'",
    text1: 'contract.projectName',
    text2: 'contract.number',
    amount: 'contract.amount',
    quantity: 'contract.quantityMilli',
    person: 'contract.primaryRepId',
    subject: ['Contract', 'contract.id'],
  },
  {
    kind: 'CONTRACT',
    permission: 'contract.read',
    entity: Contract,
    alias: 'asked',
    from: ofAccounts(
      'asked.accountId',
      (ctx, query) => visibleContracts(ctx, query, 'asked'),
      'asked.signedOn IS NULL',
    ),
    day: { moment: 'asked.createdAt' },
    code1: word('ContractState', 'asked.state', contractState.list),
    text1: 'asked.projectName',
    amount: 'asked.amount',
    quantity: 'asked.quantityMilli',
    person: 'asked.applicantId',
    subject: ['Contract', 'asked.id'],
  },
  {
    kind: 'CONTRACT',
    permission: 'contract.read',
    entity: Contract,
    alias: 'ended',
    from: ofAccounts(
      'ended.accountId',
      (ctx, query) => visibleContracts(ctx, query, 'ended'),
      'ended.closedOn IS NOT NULL',
    ),
    day: { column: 'ended.closedOn' },
    part: 1,
    code1: "'event.contract.closed'",
    text1: 'ended.projectName',
    text2: 'ended.number',
    subject: ['Contract', 'ended.id'],
  },
  {
    kind: 'DELIVERY',
    permission: 'contract.read',
    entity: Delivery,
    alias: 'delivery',
    from: (ctx, query, accountIds) =>
      ofAccounts('sold.accountId', (_, q) => visibleContracts(ctx, q, 'sold'))(
        ctx,
        query.innerJoin(Contract, 'sold', 'sold.id = delivery.contractId'),
        accountIds,
      ),
    day: { column: 'delivery.deliveredOn' },
    text1: 'sold.projectName',
    text2: 'delivery.number',
    amount: 'delivery.amount',
    quantity: 'delivery.quantityMilli',
    subject: ['Contract', 'delivery.contractId'],
  },
  {
    kind: 'RECEIPT',
    permission: 'receivable.read',
    entity: Receipt,
    alias: 'receipt',
    from: ofAccounts('receipt.accountId', (ctx, query) => narrowReceipts(ctx, query as never, 'receipt')),
    day: { column: 'receipt.receivedOn' },
    code1: word('Instrument', 'receipt.instrument', instrument.list),
    text1: 'receipt.number',
    text2: 'receipt.reason',
    amount: 'receipt.amount',
    subject: ['Receipt', 'receipt.id'],
  },
  {
    kind: 'LETTER',
    permission: 'receivable.read',
    entity: DunningLetter,
    alias: 'letter',
    from: ofAccounts('letter.accountId', (ctx, query) => narrowLetters(ctx, query as never, 'letter')),
    day: { column: 'letter.issuedOn' },
    text1: 'letter.number',
    amount: 'letter.overdueAmount',
    person: 'letter.issuedById',
    subject: ['DunningLetter', 'letter.id'],
  },
  {
    kind: 'DEBT',
    permission: 'receivable.read',
    entity: DelinquencyChange,
    alias: 'debt',
    from: (ctx, query, accountIds) =>
      ofAccounts('owing.accountId', (_, q) => narrowToContracts(ctx, q, 'debt.contractId'))(
        ctx,
        query.innerJoin(Contract, 'owing', 'owing.id = debt.contractId'),
        accountIds,
      ),
    day: { column: 'debt.changedOn' },
    code1: word('DelinquencyClass', 'debt.fromClass', delinquencyClass.list),
    code2: `COALESCE(${word('DelinquencyClass', 'debt.toClass', delinquencyClass.list)}, 'class.none')`,
    text1: 'owing.projectName',
    amount: 'debt.openAmount',
    subject: ['Contract', 'debt.contractId'],
  },
  {
    kind: 'STOP',
    permission: 'account.read',
    entity: SupplyStop,
    alias: 'stop',
    from: ofAccounts('stop.accountId'),
    day: { column: 'stop.startedOn' },
    code1: word('StopCause', 'stop.cause', stopCause.list),
    text2: 'stop.reason',
    subject: ['Account', 'stop.accountId'],
  },
  {
    kind: 'STOP',
    permission: 'account.read',
    entity: SupplyStop,
    alias: 'lifted',
    from: ofAccounts('lifted.accountId', undefined, 'lifted.liftedOn IS NOT NULL'),
    day: { column: 'lifted.liftedOn' },
    part: 1,
    code1: "'event.account.supply_resumed'",
    text2: 'lifted.liftedReason',
    subject: ['Account', 'lifted.accountId'],
  },
  {
    kind: 'OWNERSHIP',
    permission: 'account.read',
    entity: AccountOwnership,
    alias: 'own',
    from: (ctx, query, accountIds) =>
      ofAccounts('own.accountId')(
        ctx,
        query
          .leftJoin(User, 'holder', 'holder.id = own.ownerId')
          .leftJoin(Territory, 'area', 'area.id = own.territoryId'),
        accountIds,
      ),
    day: { column: 'own.validFrom' },
    code1: word('OwnershipCause', 'own.cause', ownershipCause.list),
    text1: "COALESCE(holder.name, '—')",
    text2: 'COALESCE(own.reason, area.name)',
    person: 'own.recordedById',
    subject: ['Account', 'own.accountId'],
  },
  {
    kind: 'TIER',
    permission: 'account.read',
    entity: AccountTierChange,
    alias: 'tier',
    from: ofAccounts('tier.accountId'),
    day: { column: 'tier.changedOn' },
    code1: word('AccountTier', 'tier.fromTier', accountTier.list),
    code2: word('AccountTier', 'tier.toTier', accountTier.list),
    text2: 'tier.reason',
    person: 'tier.changedById',
    subject: ['Account', 'tier.accountId'],
  },
  {
    kind: 'COMPLAINT',
    permission: 'account.read',
    entity: AccountFeedback,
    alias: 'said',
    from: ofAccounts('said.accountId'),
    day: { column: 'said.receivedOn' },
    code1: word('FeedbackKind', 'said.kind', feedbackKind.list),
    code2: word('FeedbackState', 'said.state', feedbackState.list),
    text1: 'said.content',
    text2: 'said.answer',
    person: 'said.handlerId',
    subject: ['Account', 'said.accountId'],
  },
  {
    kind: 'SATISFACTION',
    permission: 'account.read',
    entity: AccountSatisfaction,
    alias: 'asked',
    from: ofAccounts('asked.accountId'),
    day: { column: 'asked.askedOn' },
    text1: 'asked.score',
    text2: 'asked.note',
    person: 'asked.askedById',
    subject: ['Account', 'asked.accountId'],
  },
  {
    kind: 'CHANGE',
    permission: 'account.read',
    entity: AccountMajorChange,
    alias: 'changed',
    from: ofAccounts('changed.accountId'),
    day: { column: 'changed.happenedOn' },
    code1: word('MajorChangeKind', 'changed.kind', majorChangeKind.list),
    text1: 'changed.what',
    text2: 'changed.effect',
    person: 'changed.recordedById',
    subject: ['Account', 'changed.accountId'],
  },
  {
    kind: 'OPINION',
    permission: 'account.read',
    entity: AccountOpinion,
    alias: 'opinion',
    from: ofAccounts('opinion.accountId'),
    day: { column: 'opinion.heardOn' },
    code1: word('OpinionAspect', 'opinion.aspect', opinionAspect.list),
    code2: word('OpinionSource', 'opinion.source', opinionSource.list),
    text1: 'opinion.note',
    person: 'opinion.recordedById',
    subject: ['Account', 'opinion.accountId'],
  },
  {
    kind: 'ARCHIVE',
    permission: 'account.read',
    entity: AuditEntry,
    alias: 'entry',
    from: (ctx, query, accountIds) =>
      ofAccounts(
        'entry.subjectId',
        undefined,
        `entry.subjectType = 'Account' AND entry.event NOT IN (${elsewhere})`,
      )(ctx, query, accountIds),
    day: { moment: 'entry.createdAt' },
    code1: 'entry.event',
    text2: 'entry.reason',
    person: 'entry.actorId',
    subject: ['Account', 'entry.subjectId'],
  },
];
