import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { aCustomer, aLead, aRunningContract } from '../testing/contract-world';
import { act, dialogOf, go, LONG, pick, press, seen, usePortal, write } from '../testing/portal-hands';
import { freshName } from '../testing/customer-names';
import { inTransaction } from '../core/transaction';
import { type Account, placeSupplyStop } from '../modules/accounts';
import {
  applyForContract,
  approveContractAsManager,
  type Contract,
  linesOf,
  submitContract,
} from '../modules/contracts';
import { CommissionPeriod, publishPlan, runCommissions, shippedPlan } from '../modules/commissions';
import { registerLead } from '../modules/leads';
import { recordDelivery } from '../modules/receivables';
import { planVisit, submitWeekPlan, WeekPlan } from '../modules/visits';
import type { LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';

// a Thursday: the coming week is planned, the week before last was reported
const TODAY = '2026-03-05';

const world = usePortal(`${TODAY}T09:00:00+08:00`);
const { sit } = world;

const customer = (owner: string): Promise<Account> => aCustomer(world.app, owner, freshName());

describe('check before chasing', () => {
  test(
    'LEAD-2, COLL-1, COLL-4: what is free is registered, what is taken becomes a case, and the manager rules it with a share',
    async () => {
      const name = freshName();
      const [ann, bo, max] = [await sit('ann', 'en'), await sit('bo', 'zh'), await sit('max', 'en')];

      await go(ann, 'Check first');
      await write(ann, 'Customer', name);
      await ann.keyboard.press('Enter');
      await seen(ann, 'Free: nothing like it was found.');
      await act(ann, 'Register');
      await seen(ann, 'Registered, waiting for review');
      await ann.getByRole('heading', { name }).first().waitFor();

      await go(bo, '先查后追');
      await write(bo, '客户名称', name);
      await press(bo, '查一查');
      await seen(bo, '已被保护');
      await seen(bo, 'North 1');
      expect(await bo.getByRole('main').innerText()).not.toContain('ann');
      await press(bo, '仍要报备（提交裁定）');
      await press(dialogOf(bo), '仍要报备（提交裁定）');
      await seen(bo, '已立案等待裁定');

      await go(max, 'Collisions');
      await max.getByRole('row').filter({ hasText: name }).getByRole('link').click();
      await press(max, 'Rule');
      const ruling = dialogOf(max);
      await ruling.getByRole('checkbox', { name: 'bo Assists with a share' }).check();
      const slider = ruling.getByRole('slider', { name: 'bo Share' });
      await slider.focus();
      // from the least, 5 %, in steps of half a percent
      for (let step = 0; step < 6; step += 1) await max.keyboard.press('ArrowRight');
      await seen(ruling, "8 % of the contract's commission");
      await press(ruling, 'Rule');
      await ruling.waitFor({ state: 'hidden' });
      await seen(max, 'Primary ann');
      await seen(max, /^Share 8 %$/);
    },
    LONG,
  );

  test(
    'LEAD-4: the manager approves a registration in the review queue',
    async () => {
      const name = freshName();
      await registerLead(await world.app.contextOf('ann'), {
        customerName: name,
        source: 'VISIT',
        level: 'B',
      });
      const max = await sit('max', 'zh');
      await go(max, '报备审查');
      const row = max.getByRole('row').filter({ hasText: name });
      await row.getByRole('button', { name: '通过' }).click();
      await seen(dialogOf(max), `“${name}”将作为潜在客户进入跟进`);
      await press(dialogOf(max), '通过');
      await row.waitFor({ state: 'detached' });
    },
    LONG,
  );
});

describe('the week', () => {
  const visit = (account: Account, visitOn: LocalDate, slot: 'AM' | 'ALL_DAY' = 'AM') =>
    ({ accountId: account.id, visitOn, slot, purpose: 'ORDER', goal: 'order' }) as const;
  const handIn = async (who: string): Promise<void> => {
    const plan = await world.app.database.reader.findOneByOrFail(WeekPlan, {
      repId: world.app.idOf(who),
      weekStart: '2026-03-09',
    });
    await submitWeekPlan(await world.app.contextOf(who), plan.id, plan.version);
  };

  test(
    "COLL-2, VIS-4: a rep sees the colleague's team while typing, not the name; plans, and hands the week in",
    async () => {
      const account = await customer('ann');
      await planVisit(await world.app.contextOf('bo'), visit(account, '2026-03-11'));
      const ann = await sit('ann', 'zh');
      await go(ann, '我的一周');
      await press(ann, '下一周');
      await press(ann, '在 2026-03-10 安排拜访');
      const dialog = dialogOf(ann);
      await pick(dialog, ann, '客户', account.name);
      await seen(dialog, '同周同客户: North 1的同事，03-11');
      await write(dialog, '目标结果', '谈妥二期');
      await press(dialog, '安排拜访');
      await dialog.waitFor({ state: 'hidden' });
      await ann
        .getByRole('link')
        .filter({ hasText: account.name })
        .filter({ hasText: 'North 1的同事' })
        .waitFor();
      await act(ann, '提交计划', (submit) => seen(submit, '提交 1 个拜访'));
      await seen(ann, '计划已提交');
    },
    LONG,
  );

  test(
    'VIS-4: no week freezes over a hard conflict; returned, mended and handed in again it does',
    async () => {
      const [one, other] = [await customer('sue'), await customer('sue')];
      const asSue = await world.app.contextOf('sue');
      await planVisit(asSue, visit(one, '2026-03-10'));
      await planVisit(asSue, visit(other, '2026-03-10', 'ALL_DAY'));
      await handIn('sue');

      const moe = await sit('moe', 'en');
      await go(moe, 'Week board');
      await press(moe, 'Week after');
      const row = moe.getByRole('row').filter({ hasText: 'sue' });
      await row.getByText('Twice at once').first().waitFor();
      await press(row, 'Freeze');
      await press(dialogOf(moe), 'Freeze');
      await seen(dialogOf(moe).getByRole('alert'), '2 unsolved hard conflicts, the week cannot freeze');
      await seen(dialogOf(moe).getByRole('alert'), 'Rule VIS-4');
      await press(dialogOf(moe), 'Cancel');
      await press(row, 'Return');
      await write(dialogOf(moe), 'Reason', 'Two places at once');
      await press(dialogOf(moe), 'Return');
      await seen(row, 'Returned');

      const sue = await sit('sue', 'zh');
      await go(sue, '我的一周');
      await press(sue, '下一周');
      await seen(sue, '经理退回：Two places at once');
      await sue.locator('a[href*="/plannedVisits/"]').filter({ hasText: other.name }).click();
      await act(sue, '取消拜访');
      await seen(sue, '已取消');
      await sue.goBack();
      await act(sue, '提交计划');

      await press(moe, 'Week before');
      await press(moe, 'Week after');
      await act(moe, 'Freeze all without conflicts');
      await seen(row, 'Frozen');
    },
    LONG,
  );

  test(
    'VIS-6: the visit of the day is reported from the week',
    async () => {
      const account = await customer('bo');
      await planVisit(await world.app.contextOf('bo'), visit(account, TODAY));
      const bo = await sit('bo', 'en');
      await go(bo, 'My week');
      // what is proposed for the week names the customer too: this is the visit itself
      await bo.locator('a[href*="/plannedVisits/"]').filter({ hasText: account.name }).click();
      await act(bo, 'Report the visit', async (dialog) => {
        await write(dialog, 'Whom you met', 'Buyer Li');
        await write(dialog, 'Outcome against the goal', 'Wants an offer for phase two');
        await press(dialog, 'Money: promised, received');
        await write(dialog, 'Money promised', '12.5万');
        await dialog.getByLabel('Promised for').fill('2026-03-20');
        await write(dialog, 'Next step', 'Send the offer');
        await dialog.getByLabel(/^Next step on/).fill('2026-03-12');
      });
      await seen(bo, 'Wants an offer for phase two');
      await seen(bo, '¥125,000.00');
    },
    LONG,
  );
});

describe('the contract', () => {
  const shown = (page: Page, entry: string, name: string): Promise<void> =>
    go(page, entry).then(() =>
      page.getByRole('row').filter({ hasText: name }).getByRole('link').first().click(),
    );
  const decide =
    (reason: string, yes: string, says: string) =>
    async (dialog: Locator): Promise<void> => {
      await dialog.getByRole('radio', { name: yes, exact: true }).check();
      await write(dialog, reason, says);
    };

  test(
    'CON-1, CRE-3: the rep applies with a line as people type it and hands it in; the manager passes it on',
    async () => {
      const account = await customer('ann');
      await aLead(world.app, 'ann', account);
      const ann = await sit('ann', 'en');
      await go(ann, 'Contracts');
      await ann.getByRole('link', { name: 'Create' }).first().click();
      await pick(ann, ann, 'From the lead', account.name);
      await write(ann, 'Project', 'Harbour tower');
      await write(ann, 'Product', 'C30');
      await write(ann, 'Quantity', '1,200');
      await write(ann, 'Price', '405.50');
      await seen(ann, '486,600.00');
      await press(ann, 'Save');
      await ann.getByRole('heading', { name: 'Harbour tower' }).first().waitFor();
      await act(ann, 'Hand in');
      await seen(ann, 'Submitted');

      const max = await sit('max', 'zh');
      await shown(max, '合同', account.name);
      await seen(max, '486,600.00');
      await act(max, '经理审批', decide('原因', '通过', '价格合适'));
      await seen(max, '会审中');
    },
    LONG,
  );

  test(
    'CRE-3, CON-2, REC-1: three verdicts, the VP decides, marketing signs, supply delivers',
    async () => {
      const contract = await inReview();
      const { projectName } = contract;
      for (const [who, language] of [
        ['max', 'zh'],
        ['mark', 'en'],
        ['fin', 'zh'],
      ] as const) {
        const page = await sit(who, language);
        await shown(page, language === 'zh' ? '合同' : 'Contracts', projectName);
        if (language === 'zh') await act(page, '发表意见', decide('原因', '同意', '没有意见'));
        else await act(page, 'Give the verdict', decide('Reason', 'Yes', 'Within our means'));
        // one voice a department: the place to give it is gone
        await page
          .getByRole('button', { name: language === 'zh' ? '发表意见' : 'Give the verdict' })
          .waitFor({ state: 'detached' });
      }
      const vip = await sit('vip', 'zh');
      await shown(vip, '合同', projectName);
      await seen(vip, 'Within our means');
      await act(vip, '副总批准', decide('原因', '通过', '同意签订'));
      await seen(vip, '待签订');

      const mark = await sit('mark', 'en');
      await shown(mark, 'Contracts', projectName);
      await act(mark, 'Record the signing');
      await seen(mark, /Signed: \S+/);

      const sup = await sit('sup', 'zh');
      await shown(sup, '合同', projectName);
      await act(sup, '登记供货', async (dialog) => {
        await write(dialog, '数量', '250');
        await write(dialog, '客户签收人', '李工');
      });
      await seen(sup.getByRole('row').filter({ hasText: '李工' }), '100,000.00');
    },
    LONG,
  );

  test(
    'CON-6: supply is refused under a stop, with the rule',
    async () => {
      const account = await customer('ann');
      const { contract } = await aRunningContract(world.app, account, 'ann', {
        signedOn: '2026-01-05',
        projectName: `Stop ${account.name}`,
      });
      await inTransaction(world.app.system(), (tx) =>
        placeSupplyStop(tx, account.id, { cause: 'MANUAL', reason: 'three letters' }),
      );
      const sup = await sit('sup', 'zh');
      await shown(sup, '合同', contract.projectName);
      await press(sup, '登记供货');
      const dialog = dialogOf(sup);
      await write(dialog, '数量', '10');
      await write(dialog, '客户签收人', '李工');
      await press(dialog, '登记供货');
      await seen(dialog.getByRole('alert'), `${account.name} 已暂停供货，任何渠道不得发货`);
      await seen(dialog.getByRole('alert'), '依据规则 CON-6');
    },
    LONG,
  );

  /** A contract that the manager has passed on to the three departments. */
  async function inReview(): Promise<Contract> {
    const account = await customer('ann');
    const lead = await aLead(world.app, 'ann', account);
    const asAnn = await world.app.contextOf('ann');
    const draft = await applyForContract(asAnn, {
      leadId: lead.id,
      projectName: `Tower of ${account.name}`,
      unit: 'm³',
      paymentTermDays: 30,
      lines: [{ product: 'C30', quantityMilli: 1_000_000, unitPrice: money(40_000) }],
      idempotencyKey: randomUUID(),
    });
    const { id, version } = await submitContract(asAnn, { id: draft.id, version: draft.version });
    return approveContractAsManager(await world.app.contextOf('max'), {
      id,
      version,
      approved: true,
      reason: 'fine',
    });
  }
});

describe('the money', () => {
  /** A customer who owes ¥200,000 since the ninth of February. */
  async function owing(): Promise<Account> {
    const account = await customer('ann');
    const { contract } = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const [line] = await linesOf(world.app.system(), contract.id);
    await recordDelivery(await world.app.contextOf('sup'), {
      contractId: contract.id,
      lineId: line?.id ?? '',
      deliveredOn: '2026-01-10',
      quantityMilli: 500_000,
      signedBy: 'Li',
    });
    return account;
  }

  test(
    'REC-1, REC-6: finance books money that says while typing what it pays, and ageing ties with the rest',
    async () => {
      const account = await owing();
      const fin = await sit('fin', 'en');
      await go(fin, 'Receipts');
      await fin.getByRole('link', { name: 'Book a receipt' }).click();
      await pick(fin, fin, 'Customer', account.name);
      await write(fin, 'Amount', '5万');
      await seen(fin.getByRole('row').filter({ hasText: '2026-02-09' }), '50,000.00');
      await seen(fin, 'Oldest due');
      await press(fin, 'Book a receipt');
      await seen(fin, /Booked: \S+/);
      await fin.getByRole('heading', { level: 1 }).waitFor();

      await go(fin, 'Ageing');
      await seen(fin, 'Ties to the ledger');
      await seen(fin.getByRole('row').filter({ hasText: account.name }), '150,000.00');
      await fin
        .getByRole('row')
        .filter({ hasText: account.name })
        .getByRole('link', { name: account.name })
        .click();
      await seen(fin.getByRole('row').filter({ hasText: account.name }), '150,000.00');
    },
    LONG,
  );

  test(
    'DUN-1: letters go out in a batch that is shown before it is sent',
    async () => {
      const account = await owing();
      const fin = await sit('fin', 'zh');
      await go(fin, '催款函');
      await fin.getByRole('link', { name: '逾期客户' }).click();
      await fin.getByRole('checkbox', { name: account.name }).check();
      await press(fin, '批量发函');
      const dialog = dialogOf(fin);
      await seen(dialog, '将为所选 1 个客户处理本月函件');
      await press(dialog, '预览');
      await seen(dialog, '将发函 1 封');
      await press(dialog, '确认执行');
      await seen(fin, '已发函 1 封');
      await go(fin, '催款函');
      await seen(fin.getByRole('row').filter({ hasText: account.name }), '200,000.00');
    },
    LONG,
  );
});

describe('the commission', () => {
  test(
    'COM-8, COM-10: finance calculates the month, the director approves, finance confirms and pays; the rep asks why',
    async () => {
      await publishPlan(world.app.system(), shippedPlan);
      const account = await customer('sue');
      const { contract, lineId } = await aRunningContract(world.app, account, 'sue', {
        signedOn: '2026-01-05',
      });
      const asSup = await world.app.contextOf('sup');
      await recordDelivery(asSup, {
        contractId: contract.id,
        lineId,
        deliveredOn: '2026-02-10',
        quantityMilli: 1_000_000,
        signedBy: 'Li',
      });
      await runCommissions(world.app.system());

      // months go in their order: those that other acts opened before February are closed first
      const [fin, vip] = [await sit('fin', 'en'), await sit('vip', 'zh')];
      for (const month of await monthsUntil('2026-02')) {
        await go(fin, 'Commission months');
        await fin.getByRole('link', { name: month, exact: true }).click();
        await act(fin, 'Calculate');
        await go(vip, '提成月结');
        await vip.getByRole('link', { name: month, exact: true }).click();
        await act(vip, '审批全部');
        await seen(vip, '经理已审');
        await go(fin, 'Commission months');
        await fin.getByRole('link', { name: month, exact: true }).click();
        await act(fin, 'Confirm');
        await act(fin, 'Pay out', (dialog) => seen(dialog, 'this cannot be taken back'));
        await seen(fin, 'Never exported.');
      }

      const sue = await sit('sue', 'en');
      await go(sue, 'Held and payable');
      const held = sue.getByRole('row').filter({ hasText: account.name });
      await seen(held, '3,500.00');
      await seen(held, '¥400,000.00 more come in, and marked delivered in full');
      await held.getByRole('button', { name: /Why\?/ }).click();
      await seen(sue.getByRole('presentation'), /¥400,000\.00/);
    },
    LONG,
  );

  async function monthsUntil(last: string): Promise<string[]> {
    const months = await world.app.database.reader.find(CommissionPeriod, { order: { month: 'ASC' } });
    return months.map(({ month }) => month as string).filter((month) => month <= last);
  }
});
