import { insertMany } from '../core/persistence';
import { inTransaction } from '../core/transaction';
import { Account } from '../modules/accounts';
import { act, mutation } from '../testing/acts';
import { contractActs, terms } from '../testing/contract-walk';
import { aCustomer, aLead, castOf, type Cast } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';

/** Acts as large as the API allows: their trail and their stored answers fit on every engine. */
let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  cast = await castOf(app);
});
afterAll(() => app.close());

test('CON-4: an application with the most lines and the longest names is taken, once', async () => {
  const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'));
  const lines = Array.from({ length: 200 }, () => ({
    product: '混'.repeat(120),
    quantityMilli: '1.000',
    unitPrice: '1.00',
  }));
  const input = { leadId: lead.id, ...terms, lines, idempotencyKey: 'large' };
  const first = await act<{ id: string }>(cast.ann, contractActs.apply, input);
  expect(await act(cast.ann, contractActs.apply, input)).toEqual(first);
});

test('TER-10: more than a thousand accounts change hands in one step, and the answer can be asked for again', async () => {
  const names = Array.from({ length: 1200 }, (_, at) => `Large ${at}`);
  const accounts = await inTransaction(app.system(), (tx) =>
    insertMany(
      tx,
      Account,
      names.map((name, at) => ({
        code: `L${at}`,
        name,
        nameKey: name,
        brandKey: name,
        pinyinKey: name,
        customerType: 'CONTRACTOR',
        tier: 'GENERAL',
        ownerId: app.idOf('ann'),
        onSupplyStop: false,
      })),
    ),
  );
  const input = {
    accountIds: accounts.map(({ id }) => id),
    toUserId: app.idOf('bo'),
    reason: 'leaves',
    idempotencyKey: 'large',
  };
  const HAND_OVER = mutation('handOverAccounts', 'HandOverAccountsInput', 'moved rows { accountId }');
  const first = await act<{ moved: number }>(cast.max, HAND_OVER, input);
  expect(first.moved).toBe(1200);
  expect(await act(cast.max, HAND_OVER, input)).toEqual(first);
  expect(await app.database.reader.countBy(Account, { ownerId: app.idOf('bo') })).toBe(1200);
});
