import { accountTier } from '../../../../shared/vocabulary/accounts';
import {
  feedbackKind,
  feedbackState,
  majorChangeKind,
  opinionAspect,
  opinionSource,
} from '../../../../shared/vocabulary/archive';
import { callBackOccasion, callBackOutcome } from '../../../../shared/vocabulary/service';
import { ownershipCause } from '../../../../shared/vocabulary/territories';
import { AccountOwnership, AccountTierChange } from '../../accounts';
import { AccountFeedback, AccountMajorChange, AccountOpinion, AccountSatisfaction } from '../../archive';
import { AuditEntry } from '../../audit';
import { User } from '../../identity';
import { CallBack } from '../../service';
import { Territory } from '../../territories';
import { ofAccounts, word, type Branch } from './timeline-branch';

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
  'account.called_back',
  // the answer and the customer's word stand there; all five steps on the complaint's own page
  'account.complaint_step',
]
  .map((event) => `'${event}'`)
  .join(', ');

/** Ownership, tiers and what the archive keeps. */
export const fileBranches: readonly Branch[] = [
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
    kind: 'CALL_BACK',
    permission: 'account.read',
    entity: CallBack,
    alias: 'called',
    from: ofAccounts('called.accountId'),
    day: { column: 'called.calledOn' },
    code1: word('CallBackOccasion', 'called.occasion', callBackOccasion.list),
    code2: word('CallBackOutcome', 'called.outcome', callBackOutcome.list),
    text1: 'called.said',
    person: 'called.calledById',
    subject: ['Account', 'called.accountId'],
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
        `entry.subjectType = 'Account' AND entry.event LIKE 'account.%' AND entry.event NOT IN (${elsewhere})`,
      )(ctx, query, accountIds),
    day: { moment: 'entry.createdAt' },
    code1: 'entry.event',
    text2: 'entry.reason',
    person: 'entry.actorId',
    subject: ['Account', 'entry.subjectId'],
  },
];
