import type { Page } from 'playwright-core';
import { aCustomer, aRunningContract, keepSignedIn } from '../testing/contract-world';
import { freshName } from '../testing/customer-names';
import { act, dialogOf, go, LONG, pick, press, seen, usePortal, write } from '../testing/portal-hands';
import type { Account } from '../modules/accounts';
import { linesOf, type Contract } from '../modules/contracts';
import { recordDelivery } from '../modules/receivables';

const world = usePortal('2026-03-05T09:00:00+08:00');

/** A customer who owes ¥40,000 since the ninth of February, and whose site wants more. */
async function owing(): Promise<{ account: Account; contract: Contract }> {
  const account = await aCustomer(world.app, 'ann', freshName());
  const { contract } = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
  const [line] = await linesOf(world.app.system(), contract.id);
  await recordDelivery(await world.app.contextOf('sup'), {
    contractId: contract.id,
    lineId: line?.id ?? '',
    deliveredOn: '2026-01-10',
    quantityMilli: 100_000,
    signedBy: 'Li',
  });
  return { account, contract };
}

/** Finance sends the month's letters in one batch, which says beforehand how many stops that means. */
async function sendLetters(fin: Page, stops: number): Promise<void> {
  await go(fin, '催款函');
  await fin.getByRole('link', { name: '逾期客户' }).click();
  await press(fin, '批量发函');
  const batch = dialogOf(fin);
  await press(batch, '预览');
  await seen(batch, `将发函 1 封，其中 ${stops} 户停供`);
  await press(batch, '确认执行');
  await batch.waitFor({ state: 'hidden' });
  await seen(fin, '已发函 1 封');
}

const fillNote = async (where: Parameters<typeof write>[0]): Promise<void> => {
  await write(where, 'Quantity', '10');
  await write(where, 'Signed by', 'Li');
};

test(
  'DUN-2, CON-6: the third letter stops supply, the delivery is refused in the portal, the payment lets it pass',
  async () => {
    const { account, contract } = await owing();
    for (const [month, stops] of [
      ['2026-03', 0],
      ['2026-04', 0],
      ['2026-05', 1],
    ] as const) {
      world.app.setTime(`${month}-05`);
      const fin = await world.sit('fin', 'zh');
      await sendLetters(fin, stops);
    }

    const sup = await world.sit('sup', 'en');
    await sup.goto(`${world.portal.base}/contracts/${contract.id}/show`);
    await press(sup, 'Record a delivery');
    const refused = dialogOf(sup);
    await fillNote(refused);
    await press(refused, 'Record a delivery');
    await seen(
      refused.getByRole('alert'),
      `Supply to ${account.name} is stopped: no delivery on any channel`,
    );
    await press(refused, 'Cancel');
    await refused.waitFor({ state: 'hidden' });

    await keepSignedIn(world.app);
    const fin = await world.sit('fin', 'zh');
    await fin.goto(`${world.portal.base}/receipts/post`);
    await pick(fin, fin, '客户', account.name);
    await write(fin, '金额', '40000');
    // it says what it pays before it is booked
    await seen(fin.getByRole('row'), '40,000.00');
    await press(fin, '登记回款');
    await seen(fin, /已登记：/);

    await sup.reload();
    await act(sup, 'Record a delivery', fillNote);
    await seen(sup.getByRole('row').filter({ hasText: '4,000.00' }), 'Li');
  },
  LONG,
);
