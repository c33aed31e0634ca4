import { aCustomer, aRunningContract } from '../testing/contract-world';
import { freshName } from '../testing/customer-names';
import { act, dialogOf, go, LONG, press, seen, usePortal, write } from '../testing/portal-hands';
import { linesOf } from '../modules/contracts';
import { openOnContract, recordDelivery } from '../modules/receivables';

const world = usePortal('2026-03-05T09:00:00+08:00');

test(
  'KIND-1: sales offers goods, finance appraises, supply accepts, each at their own desk; only then the debt is less',
  async () => {
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
    const open = () => openOnContract(world.app.system(), contract.id);

    const ann = await world.sit('ann', 'en');
    await ann.goto(`${world.portal.base}/contracts/${contract.id}/show`);
    await act(ann, 'Offer goods', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Kind of goods' }).click();
      await ann.getByRole('option', { name: 'Materials' }).click();
      await write(dialog, 'Goods', '20 t rebar HRB400, plant 2');
      await write(dialog, 'Offered at', '30000');
      await write(dialog, 'Why not money', 'no cash before June');
    });

    const fin = await world.sit('fin', 'zh');
    await go(fin, '以物抵款');
    await fin.getByRole('row').filter({ hasText: account.name }).click();
    // who appraised does not accept, and who offered does neither
    await seen(fin, '待估价');
    expect(await fin.getByRole('button', { name: '验收入账' }).count()).toBe(0);
    await act(fin, '估价', async (dialog) => {
      await write(dialog, '估价', '20000');
      await write(dialog, '估价依据', '三家经销商报价');
    });
    await seen(fin, '待验收');
    expect(await open()).toBe(4_000_000);

    const sup = await world.sit('sup', 'zh');
    await go(sup, '以物抵款');
    await sup.getByRole('row').filter({ hasText: account.name }).click();
    await press(sup, '验收入账');
    const dialog = dialogOf(sup);
    await seen(dialog, '18000.00');
    await write(dialog, '验收数量', '20 吨');
    await write(dialog, '验收质量', '抽检合格');
    await press(dialog, '验收入账');
    await dialog.waitFor({ state: 'hidden' });
    await seen(sup, '已验收入账');
    expect(await open()).toBe(2_200_000);
  },
  LONG,
);
