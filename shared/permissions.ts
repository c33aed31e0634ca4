import type { Permission } from './permission-names';
import type { Role } from './vocabulary/identity';

export { permissions, type Permission } from './permission-names';

/**
 * How much of an area a role may see: own book, the subtree of the units they head, only class C debts, everything.
 * The server applies it to every list, count and sum; the portal hides by the same table.
 */
export type Sight = 'own' | 'subtree' | 'class_c' | 'all';

/** Areas whose rows belong to somebody. `<area>.read` is held by every role that has any sight of the area. */
export const areas = [
  'account',
  'lead',
  'collision',
  'visit',
  'contract',
  'receivable',
  'commission',
] as const;
export type Area = (typeof areas)[number];

interface RoleRights {
  readonly sight: Partial<Record<Area, Sight>>;
  readonly acts: readonly Permission[];
}

const seesAll: RoleRights['sight'] = {
  account: 'all',
  lead: 'all',
  collision: 'all',
  visit: 'all',
  contract: 'all',
  receivable: 'all',
  commission: 'all',
};

const everyone: readonly Permission[] = ['user.read', 'policy.read', 'territory.read', 'checklist.read'];
/** People of the trade: whoever may know something of a lost project (LOSS-2). */
const trade: readonly Permission[] = [...everyone, 'loss.scrutinise'];
/** What everybody who sells may do, from rep to director. */
const selling: readonly Permission[] = [
  ...trade,
  'cover.name',
  'outside.read',
  'account.update',
  'lead.probe',
  'trip.plan',
  'loss.file',
  'collision.open',
  'collision.appeal',
  'price.read',
  'reconciliation.sales',
  'supply.notice',
  'contract.apply',
  'contract.milestone',
  'receivable.pursue',
  'collection_plan.write',
];

/** The built-in roles (ORG-2). A role is a set of permissions; resolvers never name a role. */
export const roleRights: Record<Role, RoleRights> = {
  REP: {
    sight: {
      account: 'own',
      lead: 'own',
      collision: 'own',
      visit: 'own',
      contract: 'own',
      receivable: 'own',
      commission: 'own',
    },
    acts: [
      ...selling,
      'territory.challenge',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'lead.register',
      'lead.claim',
      'lead.follow_up',
      'complaint.handle',
      'callback.record',
      'visit.plan',
      'visit.report',
      'contract.apply',
      'contract.milestone',
      'in_kind.apply',
      'commission.ask_advance',
      'credit.apply',
      'letter.send',
    ],
  },
  SALES_MANAGER: {
    sight: {
      account: 'subtree',
      lead: 'subtree',
      collision: 'subtree',
      visit: 'subtree',
      contract: 'subtree',
      receivable: 'subtree',
      commission: 'subtree',
    },
    acts: [
      ...selling,
      'outside.decide',
      'user.suspend',
      'tier.read',
      'account.create',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'account.merge',
      'account.review_file',
      'account.hand_over',
      'lead.review',
      'lead.assign',
      'trip.approve',
      'complaint.handle',
      'callback.record',
      'loss.judge',
      'loss.read_evidence',
      'collision.rule',
      'collision.sanction',
      'visit.freeze',
      'checklist.publish',
      'credit.apply',
      'credit.review',
      'contract.approve',
      'contract.review',
      'contract.milestone',
      'in_kind.apply',
      'letter.send',
      'commission.approve',
      'collection_plan.return',
    ],
  },
  SALES_DIRECTOR: {
    sight: seesAll,
    acts: [
      ...selling,
      'outside.decide',
      'user.suspend',
      'tier.read',
      'tier.review',
      'figures.read',
      'policy.publish',
      'audit.read',
      'territory.manage',
      'territory.assign',
      'account.create',
      'account.read_contacts',
      'alias.manage',
      'account.read_bank',
      'account.save_bank',
      'account.merge',
      'account.review_file',
      'account.review',
      'account.set_tier',
      'account.hand_over',
      'lead.review',
      'lead.assign',
      'lead.set_limits',
      'trip.approve',
      'trip.approve_long',
      'complaint.handle',
      'callback.record',
      'loss.judge',
      'loss.read_evidence',
      'collision.rule',
      'collision.sanction',
      'visit.freeze',
      'checklist.publish',
      'contract.approve',
      'credit.decide',
      'credit.override',
      'contract.decide',
      'price.release',
      'price.grant',
      'commission.approve',
      'integrity.verify',
      'money_request.read',
      'money_request.decide',
      'collection_plan.return',
      'legal.open',
    ],
  },
  MARKETING: {
    sight: {
      account: 'all',
      lead: 'all',
      collision: 'all',
      visit: 'all',
      contract: 'all',
      receivable: 'all',
    },
    acts: [
      ...trade,
      'price.read',
      'price.edit',
      'supply.notice',
      'letter.send',
      'letter.template',
      'tier.read',
      'figures.read',
      'account.create',
      'account.update',
      'account.read_contacts',
      'alias.manage',
      'account.read_bank',
      'account.save_bank',
      'account.review_file',
      'account.review',
      'complaint.handle',
      'callback.record',
      'lead.probe',
      'contract.review',
      'credit.review',
      'lead.file_talk',
      'contract.sign',
      'contract.milestone',
      'collection_task.draft',
      'collection_task.sign_marketing',
      'legal.file',
    ],
  },
  FINANCE: {
    sight: { account: 'all', contract: 'all', receivable: 'all', commission: 'all' },
    acts: [
      ...trade,
      'price.read',
      'figures.read',
      'policy.publish',
      'import.run',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'credit.rate',
      'credit.review',
      'credit.override',
      'contract.review',
      'contract.sign',
      'receipt.post',
      'bank.read',
      'bank.post',
      'invoice.issue',
      'reconciliation.finance',
      'reconciliation.close',
      'receivable.adjust',
      'in_kind.appraise',
      'letter.issue',
      'letter.sign_off',
      'letter.send',
      'letter.template',
      'commission.plan',
      'commission.run',
      'commission.confirm',
      'commission.decide_advance',
      'commission.pay',
      'integrity.verify',
      'receivable.pursue',
      'money_request.read',
      'money_request.decide',
      'interest.charge',
      'confirmation.keep',
      'collection_plan.confirm',
      'debt.mark',
      'collection_task.draft',
      'collection_task.sign_finance',
      'collection_task.adjust',
      'legal.open',
      'legal.file',
      'legal.bundle',
    ],
  },
  SUPPLY: {
    sight: { account: 'all', contract: 'all' },
    acts: [
      ...trade,
      'account.reveal',
      'complaint.handle',
      'delivery.record',
      'contract.milestone',
      'in_kind.accept',
    ],
  },
  COLLECTIONS: {
    sight: { account: 'all', contract: 'all', receivable: 'all' },
    acts: [
      ...trade,
      'letter.send',
      'account.read_contacts',
      'account.reveal',
      'collections.take',
      'receivable.pursue',
      'confirmation.keep',
      'legal.file',
      'legal.bundle',
    ],
  },
  LEGAL: {
    sight: { account: 'class_c', contract: 'class_c', receivable: 'class_c' },
    acts: [...trade, 'account.reveal', 'legal.step', 'legal.file', 'legal.bundle'],
  },
  GENERAL_MANAGER: {
    sight: seesAll,
    acts: [
      ...trade,
      'price.read',
      'loss.read_evidence',
      'tier.read',
      'figures.read',
      'account.read_contacts',
      'figures.read',
      'account.read_contacts',
      'account.read_bank',
      'audit.read',
      'integrity.verify',
      'money_request.read',
      'money_request.decide',
      'pay_stop.confirm',
      'invoice.except',
    ],
  },
  ADMIN: {
    sight: {},
    acts: [
      ...everyone,
      'user.manage',
      'cover.name',
      'policy.publish',
      'calendar.manage',
      'notice.manage',
      'checklist.publish',
      'audit.read',
      'job.run',
      'import.run',
      'integrity.verify',
      'alias.manage',
      'territory.manage',
    ],
  },
  AUDITOR: {
    sight: seesAll,
    acts: [
      ...everyone,
      'price.read',
      'tier.read',
      'figures.read',
      'audit.read',
      'integrity.verify',
      'money_request.read',
      'bank.read',
    ],
  },
};

const width: Record<Sight, number> = { own: 1, class_c: 2, subtree: 3, all: 4 };

/** The widest sight that any of the roles gives of an area; null when none of them sees it. */
export function sightOf(roles: readonly Role[], area: Area): Sight | null {
  let widest: Sight | null = null;
  for (const role of roles) {
    const sight = roleRights[role].sight[area];
    if (sight && (!widest || width[sight] > width[widest])) widest = sight;
  }
  return widest;
}

/** Everything the roles allow together, `<area>.read` included where any of them sees the area. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  const all = new Set<Permission>(['public', 'signed_in']);
  for (const role of roles) {
    for (const act of roleRights[role].acts) all.add(act);
    for (const area of areas) if (roleRights[role].sight[area]) all.add(`${area}.read`);
  }
  return all;
}
