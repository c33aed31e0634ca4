import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { aCustomer, aRunningContract } from '../testing/contract-world';
import { freshName } from '../testing/customer-names';
import { textOfPdf } from '../testing/pdf-text';
import { act, dialogOf, go, LONG, press, seen, usePortal, write } from '../testing/portal-hands';
import { tellCompany } from '../testing/tell-company';
import type { Account } from '../modules/accounts';
import { linesOf } from '../modules/contracts';
import { recordDelivery } from '../modules/receivables';

const world = usePortal('2026-03-05T09:00:00+08:00');
const { sit } = world;
beforeAll(() => tellCompany(world.app));

/** Customers who owe so many thousand yuan since the ninth of February. */
async function overdue(...thousands: number[]): Promise<Account[]> {
  const accounts: Account[] = [];
  for (const owed of thousands) {
    const account = await aCustomer(world.app, 'ann', freshName());
    const { contract } = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const [line] = await linesOf(world.app.system(), contract.id);
    await recordDelivery(await world.app.contextOf('sup'), {
      contractId: contract.id,
      lineId: line?.id ?? '',
      deliveredOn: '2026-01-10',
      quantityMilli: owed * 2500,
      signedBy: 'Li',
    });
    accounts.push(account);
  }
  return accounts;
}

test(
  'DUN-1: finance issues the month in one batch, signs off, downloads all as PDF, and logs how one went out',
  async () => {
    const accounts = await overdue(40, 80, 120);
    const fin = await sit('fin', 'zh');
    await go(fin, '催款函');
    await fin.getByRole('link', { name: '逾期客户' }).click();
    await press(fin, '批量发函');
    const batch = dialogOf(fin);
    await seen(batch, '将为全部 3 个逾期客户处理本月函件');
    await press(batch, '预览');
    await seen(batch, '将发函 3 封，其中 0 户停供');
    await press(batch, '确认执行');
    await batch.waitFor({ state: 'hidden' });
    await seen(fin, '已发函 3 封');

    await go(fin, '催款函');
    await press(fin, '签发');
    await press(dialogOf(fin), '签发');
    await dialogOf(fin).waitFor({ state: 'hidden' });
    await seen(fin.getByRole('row').nth(1), '已签发');

    const [download] = await Promise.all([fin.waitForEvent('download'), act(fin, '打包下载')]);
    const files = Object.entries(unzipSync(readFileSync(await download.path())));
    await seen(fin, '已全部打包（3 封）');
    expect(files.map(([name]) => name).every((name) => name.endsWith('.pdf'))).toBe(true);
    const texts = files.map(([, bytes]) => textOfPdf(Buffer.from(bytes)));
    const sums = ['肆万元整', '捌万元整', '壹拾贰万元整'];
    for (const [i, account] of accounts.entries()) {
      const own = texts.filter((said) => said.includes(account.name));
      expect(own).toHaveLength(1);
      expect(own[0]).toContain(sums[i]);
      expect(own[0]).toContain('工作联系函');
    }

    const [first] = accounts;
    await fin
      .getByRole('row')
      .filter({ hasText: first?.name ?? '' })
      .getByRole('link')
      .first()
      .click();
    await act(fin, '登记寄送', async (dialog) => {
      await dialog.getByRole('combobox', { name: '方式' }).click();
      await fin.getByRole('option').first().click();
      await write(dialog, '单号/地址/经手人', 'SF1234567890');
    });
    await seen(fin, 'SF1234567890');
  },
  LONG,
);
