import { addDays, addMonths, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { DomainError } from '../../server/core/errors';
import type { RequestContext } from '../../server/core/context';
import {
  applyForCredit,
  creditProposal,
  creditWatch,
  decideCreditApplication,
  giveCreditVerdict,
  grantCreditOverride,
  setCreditRating,
  type CreditApplication,
} from '../../server/modules/credit';
import type { CreditStanding } from '../../server/modules/credit';
import type { User } from '../../server/modules/identity';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** How far the applications of the last days have come. */
const steps = ['APPROVED', 'REVIEWED', 'TWO_VERDICTS', 'NO_VERDICT', 'REJECTED'] as const;

/** Finance rates whoever owes most each half-year; the last weeks bring applications, customers over the limit, an override. */
export function keepCredit(world: DemoWorld, start: LocalDate, today: LocalDate): void {
  const { agenda } = world;
  for (let day = addMonths(start, 5); day < addDays(today, -30); day = addMonths(day, 6))
    agenda.on(day, () => rateFullest(world, 40));
  agenda.on(addDays(today, -20), () => rateFullest(world, 60));
  agenda.on(addDays(today, -6), () => lowerSome(world));
  agenda.on(addDays(today, -5), () => askForMore(world));
}

/** Lets finance take over what is owed from before, beyond the limit where it must be. */
export async function beyondLimit<T>(world: DemoWorld, accountId: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'credit.over_limit') throw error;
    const { clock, company } = world;
    await grantCreditOverride(await clock.as(company.director), {
      accountId,
      amount: money(3_000_000_000),
      untilOn: addDays(clock.today, 30),
      reason: '历史欠款接收入账',
    });
    return act();
  }
}

async function fullest(ctx: RequestContext, size: number): Promise<readonly CreditStanding[]> {
  return (await creditWatch(ctx, { page: { number: 1, size } })).items;
}

async function rateFullest({ clock, company }: DemoWorld, size: number): Promise<void> {
  const finance = await clock.as(company.finance);
  for (const { id, rating: before } of await fullest(finance, size)) {
    const { rating } = await creditProposal(finance, id);
    if (rating === before) continue;
    const reason = `半年度信用评审：${before ? `由 ${before} 级调整` : '首次评级'}`;
    await unlessRefused(() => setCreditRating(finance, { accountId: id, rating, reason }));
  }
}

/** Bad news of some customers in the trade: rated C, they are over what they may owe. */
async function lowerSome({ clock, company }: DemoWorld): Promise<void> {
  const finance = await clock.as(company.finance);
  const some = (await fullest(finance, 40)).filter(({ rating, level }) => rating !== 'D' && level !== 'OVER');
  for (const { id } of some.slice(0, 6))
    await unlessRefused(() =>
      setCreditRating(finance, { accountId: id, rating: 'C', reason: '同行反映付款拖延，收紧授信' }),
    );
  const [over] = (await creditWatch(finance, { filter: { levels: ['OVER'] } })).items;
  if (!over) return;
  await unlessRefused(async () =>
    grantCreditOverride(await clock.as(company.director), {
      accountId: over.id,
      amount: money(over.exposure + 50_000_000),
      untilOn: addDays(clock.today, 45),
      reason: '主体封顶在即，停供损失更大；业主已书面承诺月底付款',
    }),
  );
}

async function askForMore(world: DemoWorld): Promise<void> {
  const { clock, company } = world;
  const near = (await fullest(await clock.as(company.finance), 80)).filter(
    ({ rating, account, individual }) => rating !== 'D' && account.ownerId && !individual,
  );
  let done = 0;
  for (const standing of near) {
    const step = steps[done];
    const team = company.teams.find(({ reps }) => reps.some(({ id }) => id === standing.account.ownerId));
    const rep = team?.reps.find(({ id }) => id === standing.account.ownerId);
    if (!step) return;
    if (!team || !rep) continue;
    const application = await unlessRefused(async () =>
      applyForCredit(await clock.as(rep), {
        accountId: standing.id,
        amount: money(Math.ceil((standing.limit * 1.5) / 100_000_000) * 100_000_000),
        termDays: standing.termDays,
        untilOn: addMonths(clock.today, 6),
        reason: '新项目集中供货，原额度不足；客户近半年付款及时，拟以在建项目应收款作保',
      }),
    );
    if (!application) continue;
    await review(world, application, { manager: team.manager, step });
    done += 1;
  }
}

async function review(
  { clock, company }: DemoWorld,
  { id, round }: CreditApplication,
  { manager, step }: { readonly manager: User; readonly step: (typeof steps)[number] },
): Promise<void> {
  if (step === 'NO_VERDICT') return;
  const speak = async (
    person: User,
    department: 'SALES' | 'MARKETING' | 'FINANCE',
    reason: string,
    verdict: 'YES' | 'NO' = 'YES',
  ) =>
    unlessRefused(async () =>
      giveCreditVerdict(await clock.as(person), { applicationId: id, round, department, verdict, reason }),
    );
  await speak(manager, 'SALES', '项目进度与用量属实，同意');
  if (step === 'REJECTED') {
    await speak(company.finance, 'FINANCE', '尚有逾期未清，不同意增加额度', 'NO');
    return;
  }
  await speak(company.marketing, 'MARKETING', '价格在指导价以内，同意');
  if (step === 'TWO_VERDICTS') return;
  const reviewed = await speak(company.finance, 'FINANCE', '回款记录良好，同意');
  if (step === 'REVIEWED' || !reviewed) return;
  await unlessRefused(async () =>
    decideCreditApplication(await clock.as(company.director), {
      id,
      version: reviewed.version,
      approved: true,
      reason: '同意，半年后复评',
    }),
  );
}
