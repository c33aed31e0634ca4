import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { Account, visibleAccounts } from '../../accounts';
import { policyAt } from '../../policies';
import { archivePolicy } from '../policy';
import { isOverdue } from '../rules/file-due';

export interface StrategicFile {
  readonly account: Account;
  readonly reviewedOn: LocalDate | null;
  readonly reviewOverdue: boolean;
  readonly contactOn: LocalDate | null;
  readonly contactOverdue: boolean;
  readonly satisfaction: number | null;
  readonly satisfactionOn: LocalDate | null;
  readonly openFeedback: number;
}

interface Raw {
  readonly reviewedOn: LocalDate | null;
  readonly visitedOn: LocalDate | null;
  readonly reachedOn: LocalDate | null;
  readonly satisfaction: unknown;
  readonly satisfactionOn: LocalDate | null;
  readonly openFeedback: unknown;
}

const latest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null => (a && (!b || a > b) ? a : b);

/** The files of the strategic customers in sight, most overdue first (TIER-7, TIER-8). One query. */
export async function strategicFiles(ctx: RequestContext): Promise<StrategicFile[]> {
  const policy = await policyAt(ctx, archivePolicy);
  const last = (column: string, table: string): string =>
    `(SELECT s.${column} FROM ${table} s WHERE s.accountId = account.id ORDER BY s.askedOn DESC, s.id DESC LIMIT 1)`;
  // visits and follow-ups belong to higher modules: only these columns are read here; LEAD is a function to MariaDB
  const query = ctx.db
    .createQueryBuilder(Account, 'account')
    .addSelect(
      '(SELECT MAX(r.reviewedOn) FROM account_file_review r WHERE r.accountId = account.id)',
      'reviewedOn',
    )
    .addSelect(
      "(SELECT MAX(v.visitOn) FROM planned_visit v WHERE v.accountId = account.id AND v.state = 'DONE')",
      'visitedOn',
    )
    .addSelect(
      '(SELECT MAX(f.contactedOn) FROM follow_up f JOIN `lead` l ON l.id = f.leadId WHERE l.accountId = account.id AND f.reached = :yes)',
      'reachedOn',
    )
    .addSelect(last('score', 'account_satisfaction'), 'satisfaction')
    .addSelect(last('askedOn', 'account_satisfaction'), 'satisfactionOn')
    .addSelect(
      "(SELECT COUNT(*) FROM account_feedback c WHERE c.accountId = account.id AND c.state <> 'CONFIRMED')",
      'openFeedback',
    )
    .where("account.tier = 'STRATEGIC' AND account.mergedIntoId IS NULL")
    .setParameter('yes', true)
    .orderBy('account.name')
    .addOrderBy('account.id');
  visibleAccounts(ctx, query, 'account');
  const { entities, raw } = await query.getRawAndEntities<Raw>();
  const files = entities.map((account, at): StrategicFile => {
    const row = raw[at] as Raw;
    const contactOn = latest(row.visitedOn, row.reachedOn);
    return {
      account,
      reviewedOn: row.reviewedOn,
      reviewOverdue: isOverdue(row.reviewedOn, policy.fileReviewDays, ctx.today),
      contactOn,
      contactOverdue: isOverdue(contactOn, policy.strategicContactDays, ctx.today),
      satisfaction: row.satisfaction === null ? null : readInteger(row.satisfaction),
      satisfactionOn: row.satisfactionOn,
      openFeedback: readInteger(row.openFeedback),
    };
  });
  const urgency = (file: StrategicFile): number => Number(file.reviewOverdue) + Number(file.contactOverdue);
  return files.sort((a, b) => urgency(b) - urgency(a));
}
