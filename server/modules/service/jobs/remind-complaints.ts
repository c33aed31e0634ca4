import { addDays } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { AccountFeedback } from '../../archive';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { servicePolicy } from '../policy';

/**
 * Whoever handles a complaint is reminded on its last day; the morning after, the customer's owner and the handler's
 * manager hear that it is overdue: the answer, or the customer's word on it (SVC-1).
 */
export const remindComplaintsJob: Job = {
  name: 'remind-complaints',
  cron: '5 7 * * *',
  run: async (ctx: RequestContext) => {
    const { verifyDays } = await policyAt(ctx, servicePolicy);
    const owedOn = (day: typeof ctx.today) =>
      ctx.db.findBy(AccountFeedback, [
        { state: 'OPEN', dueOn: day },
        { state: 'ANSWERED', answeredOn: addDays(day, -verifyDays) },
      ]);
    const [due, overdue] = await Promise.all([owedOn(ctx.today), owedOn(addDays(ctx.today, -1))]);
    await inTransaction(ctx, async (tx) => {
      for (const complaint of due) {
        const account = await load(tx, Account, complaint.accountId);
        const params = { customer: account?.name ?? '' };
        const subject = { type: 'Account', id: complaint.accountId };
        await notify(tx, [complaint.handlerId], 'service.complaint_due', subject, params);
      }
      for (const complaint of overdue) {
        const account = await load(tx, Account, complaint.accountId);
        const handler = await load(tx, User, complaint.handlerId);
        const [manager] = await superiorsOf(tx, complaint.handlerId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
        const people = [complaint.handlerId, account?.ownerId ?? null, manager?.id ?? null];
        const params = { customer: account?.name ?? '', handler: handler?.name ?? '' };
        const subject = { type: 'Account', id: complaint.accountId };
        await notify(tx, [...new Set(people)], 'service.complaint_overdue', subject, params);
      }
    });
    return { due: due.length, overdue: overdue.length };
  },
};
