import { addDays, weekStartOf } from '../../shared/local-date';
import { Account } from '../../server/modules/accounts';
import { decideOutsideRequest, OutsideRequest, registerLead } from '../../server/modules/leads';
import { planVisit } from '../../server/modules/visits';
import type { DemoClock } from './clock';
import { cities } from './names';
import type { Company } from './people';
import { unlessRefused } from './sales';

/** Reps of one city with a customer in another: one consented to, one refused, the rest wait (TER-6). */
export async function askOutside(clock: DemoClock, company: Company): Promise<void> {
  const home = company.teams[0];
  const host = company.teams[3];
  const [, code] = cities[1]?.districts[0] ?? [];
  if (!home || !host || !code) return;
  for (const [at, customerName] of [
    '衡岳路桥集团有限公司',
    '远洲置业有限公司',
    '锦堂建筑劳务有限公司',
  ].entries()) {
    const rep = home.reps[at % 2] ?? home.manager;
    await unlessRefused(async () =>
      registerLead(await clock.as(rep), {
        customerName,
        siteName: '异地项目部',
        productLine: '商品混凝土',
        regionCode: code,
        source: 'REFERRAL',
        level: 'B',
      }),
    );
  }
  const account = await clock.system().db.findOneBy(Account, { regionCode: code });
  const visitor = home.reps[0];
  if (account && visitor) {
    await unlessRefused(async () =>
      planVisit(await clock.as(visitor), {
        accountId: account.id,
        visitOn: addDays(weekStartOf(clock.today), 16),
        slot: 'PM',
        purpose: 'ORDER',
        goal: '随总包单位拜访异地项目部',
      }),
    );
  }
  const [granted, refused] = await clock
    .system()
    .db.find(OutsideRequest, { order: { createdAt: 'ASC', id: 'ASC' } });
  for (const [request, grant] of [
    [granted, true],
    [refused, false],
  ] as const) {
    if (!request) continue;
    await decideOutsideRequest(await clock.as(company.director), {
      id: request.id,
      version: request.version,
      grant,
      reason: grant ? '总包在本部签约，同意跟进' : '本地团队已在谈',
    });
  }
}
