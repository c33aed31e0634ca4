import { aCustomer, aLead, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { AccountFeedback } from '../archive';
import { planAs, REPORT, reportOf, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const SHOW = `query ($id: ID!) { plannedVisit(id: $id) { state report {
  orderProduct orderQuantityMilli receivedAmount stockSignal feedbackId late
  competitorFindings { name price promotion } prices { product deviationBp }
} } }`;

describe('VIS-6: everything a report tells', () => {
  test('order, money, stock, prices, competitors and a complaint that lies in the archive', async () => {
    const account = await aCustomer(app, 'ann');
    const planned = await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-05'));
    const ann = await app.as('ann');
    await ann.ok(REPORT, {
      input: reportOf(planned.id, {
        orderProduct: 'C30',
        orderQuantityMilli: '120.000',
        promisedAmount: '50000.00',
        promisedOn: '2026-03-20',
        receivedAmount: '10000.00',
        ownStockMilli: '20.000',
        usualSalesMilli: '100.000',
        competitorFindings: [{ name: 'Rival', price: '395.00', promotion: 'two for one' }],
        prices: [{ product: 'C30', guidePrice: '400.00', price: '390.00' }],
        complaint: 'slump too high',
        complaintKind: 'QUALITY',
      }),
    });
    const { plannedVisit } = await ann.ok<{
      plannedVisit: { state: string; report: { feedbackId: string } };
    }>(SHOW, { id: planned.id });
    expect(plannedVisit).toMatchObject({
      state: 'DONE',
      report: {
        orderProduct: 'C30',
        orderQuantityMilli: '120.000',
        receivedAmount: '10000.00',
        stockSignal: 'LOW',
        late: false,
        competitorFindings: [{ name: 'Rival', price: '395.00', promotion: 'two for one' }],
        prices: [{ product: 'C30', deviationBp: -250 }],
      },
    });
    const complaint = await app.database.reader.findOneByOrFail(AccountFeedback, {
      id: plannedVisit.report.feedbackId,
    });
    expect(complaint).toMatchObject({ accountId: account.id, kind: 'QUALITY', state: 'OPEN' });
  });

  test.each([
    ['an amount promised for no day', { promisedAmount: '1.00' }, 'visit.pair_incomplete'],
    ['a day without an amount', { promisedOn: '2026-03-20' }, 'visit.pair_incomplete'],
    ['a quantity of nothing', { orderQuantityMilli: '5.000' }, 'visit.pair_incomplete'],
    ['stock held against nothing', { ownStockMilli: '5.000' }, 'visit.pair_incomplete'],
    [
      'money promised for a day before the visit',
      { promisedAmount: '1.00', promisedOn: '2026-03-04' },
      'common.dates_out_of_order',
    ],
    ['money below nothing', { receivedAmount: '-1.00' }, 'common.invalid_input'],
    ['a competitor without a name', { competitorFindings: [{ name: ' ' }] }, 'common.invalid_input'],
  ])('refused: %s', async (_, more, code) => {
    const account = await aCustomer(app, 'ann');
    const planned = await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-05'));
    expect(await (await app.as('ann')).refusal(REPORT, { input: reportOf(planned.id, more) })).toBe(code);
  });

  test('a refused complaint leaves no report behind', async () => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'PURSUING' });
    await app.database.write((manager) => manager.query('UPDATE `lead` SET accountId = NULL'));
    const planned = await planAs(app, 'ann', visitAt({ leadId: lead.id }, '2026-03-05'));
    const ann = await app.as('ann');
    expect(await ann.refusal(REPORT, { input: reportOf(planned.id, { complaint: 'late' }) })).toBe(
      'visit.complaint_without_account',
    );
    const { plannedVisit } = await ann.ok<{ plannedVisit: object }>(SHOW, { id: planned.id });
    expect(plannedVisit).toMatchObject({ state: 'PLANNED', report: null });
  });
});
