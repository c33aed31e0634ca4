import type { Role } from './vocabulary/identity';

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

/** Every act and every reading right. The name is what a root field of the API declares. */
export const permissions = {
  public: 'Anyone, signed in or not',
  signed_in: 'Anyone signed in',
  'user.read': 'See people and units by name',
  'user.manage': 'Create people, change roles and units',
  'user.suspend': 'Suspend people of the own units from selling',
  'cover.name': 'Name a stand-in for days of absence: for oneself, a superior for their people',
  'policy.read': 'Read the business numbers in force',
  'policy.publish': 'Publish a new version of a policy',
  'calendar.manage': 'Keep the working calendar',
  'notice.manage': 'Set up group robots, see the outbox',
  'audit.read': 'Read the audit trail',
  'job.run': 'Run nightly jobs by hand',
  'integrity.verify': 'Recompute every derived figure from the facts',
  'import.run': 'Import files',
  'figures.read': 'See the figures of the whole company',
  'territory.read': 'See the territory tree and its rules',
  'territory.manage': 'Change territories, rules and members',
  'territory.assign': 'Run the assignment, pin accounts',
  'territory.challenge': 'Challenge the moves of a waiting run',
  'account.read': 'See accounts',
  'account.create': 'Create accounts',
  'account.update': 'Change the archive of accounts',
  'account.read_contacts': "See phones and e-mail of customers' contacts unmasked",
  'alias.manage': 'Keep the list of other names of firms',
  'account.read_bank': "See customers' bank data unmasked",
  'account.save_bank': "Keep customers' bank and invoice data",
  'account.reveal': 'Have masked data of a customer shown once, with a reason',
  'account.merge': 'Merge accounts, undo a merge, tell suspected duplicates apart',
  'account.review_file': "Review strategic customers' files",
  'account.review': 'Recompute service classes and dormant customers',
  'account.set_tier': "Set an account's tier",
  'tier.read': 'See tier reviews',
  'tier.review': 'Open and decide tier reviews',
  'account.hand_over': 'Hand accounts over to another rep',
  'lead.read': 'See leads',
  'lead.probe': 'Check a customer before chasing',
  'lead.register': 'Register leads',
  'lead.claim': 'Claim leads from the pool',
  'lead.review': 'Review registrations',
  'lead.assign': 'Assign, transfer and hold leads',
  'lead.set_limits': 'Set limits of claiming and pools',
  'lead.follow_up': 'Record follow-ups',
  'lead.file_talk': 'File records of terms talks',
  'trip.plan': 'Plan and report business trips',
  'trip.approve': 'Approve business trips',
  'trip.approve_long': 'Approve business trips beyond the days of the manager',
  'loss.file': 'Record losses and file them',
  'loss.scrutinise': 'See losses that are open to evidence and give it',
  'loss.judge': 'Close losses with a finding',
  'loss.read_evidence': 'Read evidence given in confidence on losses',
  'collision.read': 'See collision cases',
  'outside.read': 'See requests to work outside the own territory',
  'outside.decide': 'Consent to or refuse work in the own territory',
  'collision.open': 'Open a collision case by hand',
  'collision.rule': 'Rule on collision cases',
  'collision.appeal': 'Add evidence to own cases, appeal a ruling',
  'collision.sanction': 'Decide violations and their sanctions',
  'visit.read': 'See week plans',
  'visit.plan': 'Plan own visits',
  'visit.freeze': 'Return and freeze week plans',
  'visit.report': 'Report visits',
  'checklist.read': 'Read the checklists of visits',
  'checklist.publish': 'Publish new versions of checklists',
  'contract.read': 'See contracts',
  'contract.apply': 'Apply for contracts',
  'contract.approve': 'Approve contract applications as manager',
  'contract.review': 'Give a verdict in the joint review',
  'contract.decide': 'Decide after the joint review as VP',
  'contract.sign': 'Record the signing of a contract',
  'contract.milestone': 'Record milestones of a contract',
  'delivery.record': 'Record deliveries',
  'receivable.read': 'See receivables, receipts and ageing',
  'receipt.post': 'Post, allocate and reverse receipts',
  'receivable.adjust': 'Post credit notes and write-offs',
  'letter.issue': 'Issue dunning letters',
  'collections.take': 'Take a debt into the collections office',
  'commission.read': 'See commissions',
  'commission.plan': 'Publish commission plans',
  'commission.run': 'Run commissions',
  'commission.approve': 'Approve a month of commissions',
  'commission.confirm': 'Confirm a month of commissions as finance',
  'commission.pay': 'Pay out and lock a month',
} as const;

export type Permission = keyof typeof permissions;

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
      ...trade,
      'territory.challenge',
      'cover.name',
      'outside.read',
      'account.update',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'lead.probe',
      'lead.register',
      'lead.claim',
      'lead.follow_up',
      'trip.plan',
      'loss.file',
      'collision.open',
      'collision.appeal',
      'visit.plan',
      'visit.report',
      'contract.apply',
      'contract.milestone',
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
      ...trade,
      'outside.read',
      'outside.decide',
      'user.suspend',
      'cover.name',
      'tier.read',
      'account.create',
      'account.update',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'account.merge',
      'account.review_file',
      'account.hand_over',
      'lead.probe',
      'lead.review',
      'lead.assign',
      'trip.plan',
      'trip.approve',
      'loss.file',
      'loss.judge',
      'loss.read_evidence',
      'collision.open',
      'collision.rule',
      'collision.appeal',
      'collision.sanction',
      'visit.freeze',
      'checklist.publish',
      'contract.apply',
      'contract.approve',
      'contract.review',
      'contract.milestone',
      'commission.approve',
    ],
  },
  SALES_DIRECTOR: {
    sight: seesAll,
    acts: [
      ...trade,
      'outside.read',
      'outside.decide',
      'user.suspend',
      'cover.name',
      'tier.read',
      'tier.review',
      'figures.read',
      'policy.publish',
      'audit.read',
      'territory.manage',
      'territory.assign',
      'account.create',
      'account.update',
      'account.read_contacts',
      'alias.manage',
      'account.read_bank',
      'account.save_bank',
      'account.merge',
      'account.review_file',
      'account.review',
      'account.set_tier',
      'account.hand_over',
      'lead.probe',
      'lead.review',
      'lead.assign',
      'lead.set_limits',
      'trip.plan',
      'trip.approve',
      'trip.approve_long',
      'loss.file',
      'loss.judge',
      'loss.read_evidence',
      'collision.open',
      'collision.rule',
      'collision.appeal',
      'collision.sanction',
      'visit.freeze',
      'checklist.publish',
      'contract.apply',
      'contract.approve',
      'contract.decide',
      'contract.milestone',
      'commission.approve',
      'integrity.verify',
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
      'lead.probe',
      'contract.review',
      'lead.file_talk',
      'contract.sign',
      'contract.milestone',
    ],
  },
  FINANCE: {
    sight: { account: 'all', contract: 'all', receivable: 'all', commission: 'all' },
    acts: [
      ...trade,
      'figures.read',
      'policy.publish',
      'import.run',
      'account.read_contacts',
      'account.read_bank',
      'account.save_bank',
      'contract.review',
      'contract.sign',
      'receipt.post',
      'receivable.adjust',
      'letter.issue',
      'commission.plan',
      'commission.run',
      'commission.confirm',
      'commission.pay',
      'integrity.verify',
    ],
  },
  SUPPLY: {
    sight: { account: 'all', contract: 'all' },
    acts: [...trade, 'account.reveal', 'delivery.record', 'contract.milestone'],
  },
  COLLECTIONS: {
    sight: { account: 'all', contract: 'all', receivable: 'all' },
    acts: [...trade, 'account.read_contacts', 'account.reveal', 'collections.take'],
  },
  LEGAL: {
    sight: { account: 'class_c', contract: 'class_c', receivable: 'class_c' },
    acts: [...trade, 'account.reveal'],
  },
  GENERAL_MANAGER: {
    sight: seesAll,
    acts: [
      ...trade,
      'loss.read_evidence',
      'tier.read',
      'figures.read',
      'account.read_contacts',
      'figures.read',
      'account.read_contacts',
      'account.read_bank',
      'audit.read',
      'integrity.verify',
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
    acts: [...everyone, 'tier.read', 'figures.read', 'audit.read', 'integrity.verify'],
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
