import { Brackets, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { AccountTierChange, type Account } from '../../accounts';
import type { Evidence } from './case-evidence';

/** Only the columns named here are read of modules above; by the entity's name, since it is not to be imported. */
interface VisitRow extends ObjectLiteral {
  readonly id: string;
  readonly repId: string;
  readonly visitOn: LocalDate;
  readonly state: string;
  readonly goal: string;
  readonly createdAt: Date;
}
interface ReportRow extends ObjectLiteral {
  readonly visitId: string;
  readonly outcome: string;
  readonly createdAt: Date;
}
interface ContractRow extends ObjectLiteral {
  readonly primaryRepId: string;
  readonly number: string | null;
  readonly projectName: string;
  readonly signedOn: LocalDate | null;
  readonly createdAt: Date;
}

export interface About {
  readonly reps: readonly string[];
  readonly leadIds: readonly string[];
  readonly account: Account | null;
  /** The moment the case opened. */
  readonly openedAt: Date;
}

/** A timeline is read by people: the last of each kind, far more than one customer has. */
const MOST = 200;

type Bare = Omit<Evidence, 'lateDays' | 'effective' | 'addedId'> & {
  /** The day it is about, where that is another than the day it was recorded. */
  readonly day?: LocalDate | undefined;
  /** Somebody's own words: shown to the writer and to superiors. */
  readonly words?: boolean;
};

/** Visits planned and made by the sides, offers and contracts of the customer, its tier at the time (COLL-3). */
export async function evidenceAbove(ctx: RequestContext, about: About): Promise<Bare[]> {
  const [visits, contracts, tier] = await Promise.all([
    visitsOf(ctx, about),
    contractsOf(ctx, about),
    tierThen(ctx, about),
  ]);
  return [...visits, ...contracts, ...tier];
}

function onCustomer<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, about: About): void {
  query.andWhere(
    new Brackets((either) => {
      either.where('row.leadId IN (:...leadIds)', { leadIds: [...about.leadIds, ''] });
      if (about.account) either.orWhere('row.accountId = :accountId', { accountId: about.account.id });
    }),
  );
}

async function visitsOf(ctx: RequestContext, about: About): Promise<Bare[]> {
  const query = ctx.db
    .createQueryBuilder<VisitRow>('PlannedVisit', 'row')
    .where('row.repId IN (:...reps)', { reps: [...about.reps, ''] })
    .andWhere("row.state <> 'CANCELLED'");
  onCustomer(query, about);
  const visits = await query.orderBy('row.visitOn', 'DESC').addOrderBy('row.id').take(MOST).getMany();
  const reports = await ctx.db.findBy<ReportRow>('VisitReport', { visitId: In(visits.map(({ id }) => id)) });
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return [
    ...visits.map((visit) => ({
      kind: 'VISIT_PLANNED' as const,
      repId: visit.repId,
      at: visit.createdAt,
      detail: `${visit.visitOn} ${visit.goal}`,
      words: true,
    })),
    ...reports.map((report) => ({
      kind: 'VISIT_MADE' as const,
      repId: byId.get(report.visitId)?.repId ?? null,
      at: report.createdAt,
      day: byId.get(report.visitId)?.visitOn,
      detail: report.outcome.slice(0, 300),
      words: true,
    })),
  ];
}

async function contractsOf(ctx: RequestContext, about: About): Promise<Bare[]> {
  const query = ctx.db.createQueryBuilder<ContractRow>('Contract', 'row').where('1 = 1');
  onCustomer(query, about);
  const rows = await query.orderBy('row.createdAt', 'DESC').addOrderBy('row.id').take(MOST).getMany();
  return rows.map((row) => ({
    kind: row.signedOn ? ('CONTRACT' as const) : ('OFFER' as const),
    repId: row.primaryRepId,
    at: row.createdAt,
    detail: [row.number, row.projectName, row.signedOn].filter(Boolean).join(' '),
    words: true,
  }));
}

/** The tier that the customer had when the case opened. */
async function tierThen(ctx: RequestContext, { account, openedAt }: About): Promise<Bare[]> {
  if (!account) return [];
  const later = await ctx.db
    .createQueryBuilder(AccountTierChange, 'change')
    .where('change.accountId = :id AND change.createdAt > :openedAt', { id: account.id, openedAt })
    .orderBy('change.createdAt', 'ASC')
    .addOrderBy('change.id')
    .getOne();
  return [{ kind: 'TIER', repId: null, at: openedAt, detail: later?.fromTier ?? account.tier }];
}
