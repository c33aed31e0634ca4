import { publishPolicy } from '../modules/policies';
import type { TestApp } from './create-test-app';

/** The company says who it is and where to pay to: letters are signed from now on. */
export async function tellCompany(app: TestApp): Promise<void> {
  await publishPolicy(await app.contextOf('vip'), {
    area: 'letters',
    effectiveFrom: app.system().today,
    data: { company: '临江混凝土有限公司', bankAccount: '6222 0000 1234 5678' },
    reason: 'who we are',
  });
}
