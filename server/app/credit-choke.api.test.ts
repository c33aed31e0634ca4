import { money } from '../../shared/money';
import { buildApiSchema } from './build-schema';
import { DomainError } from '../core/errors';
import { inTransaction } from '../core/transaction';
import { contractActs, contractWalk, terms } from '../testing/contract-walk';
import { aCustomer, aLead, aRunningContract, castOf, type Cast } from '../testing/contract-world';
import { act } from '../testing/acts';
import { useTestApp } from '../testing/create-test-app';
import { creditActs, limitOf } from '../testing/credit-acts';
import { moneyActs, moneyTeller, type MoneyWorld } from '../testing/money-acts';
import { type Account, placeSupplyStop } from '../modules/accounts';
import * as contracts from '../modules/contracts';
import * as imports from '../modules/imports';
import * as receivables from '../modules/receivables';

/** How an act stands to contracts and deliveries: it goes through the choke point of credit, or makes none. */
type Way = 'CHOKE' | 'CANNOT';

/** Every mutation of the modules that hold contracts, deliveries and money (CON-6, CRE-5). */
const mutations: Readonly<Record<string, Way>> = {
  applyForContract: 'CHOKE',
  updateContractTerms: 'CHOKE',
  signContract: 'CHOKE',
  recordDelivery: 'CHOKE',
  settleQuantityDifference: 'CHOKE',
  recordMilestone: 'CHOKE',
  // a draft goes its way; what it is worth was asked at its application and is asked again at its signing
  submitContract: 'CANNOT',
  approveContractAsManager: 'CANNOT',
  giveVerdict: 'CANNOT',
  decideContract: 'CANNOT',
  decideFloorPrice: 'CANNOT',
  changeContractParties: 'CANNOT',
  // goods come back, debts get less
  reverseDelivery: 'CANNOT',
  postReceipt: 'CANNOT',
  allocateReceipt: 'CANNOT',
  postCreditNote: 'CANNOT',
  requestWriteOff: 'CANNOT',
  requestRefund: 'CANNOT',
  decideMoneyRequest: 'CANNOT',
  withdrawMoneyRequest: 'CANNOT',
  recordRecovery: 'CANNOT',
  honourReceipt: 'CANNOT',
  promisePayment: 'CANNOT',
  withdrawPromise: 'CANNOT',
  disputeReceivable: 'CANNOT',
  settleDispute: 'CANNOT',
  prepareConfirmation: 'CANNOT',
  sendConfirmation: 'CANNOT',
  fileConfirmation: 'CANNOT',
  // time's price for what was delivered long ago, no goods
  chargeInterest: 'CANNOT',
  // money that is gone is gone: this is never refused, what it opens again weighs on the next act
  reverseReceipt: 'CANNOT',
  unapplyAllocation: 'CANNOT',
  takeIntoCollections: 'CANNOT',
  issueLetters: 'CANNOT',
};

/** Every function these modules offer to others: jobs, imports and scripts come in by them, past the API. */
const functions: Readonly<Record<string, Way>> = {
  applyForContract: 'CHOKE',
  updateContractTerms: 'CHOKE',
  signContract: 'CHOKE',
  createImportedContract: 'CHOKE',
  recordDeliveries: 'CHOKE',
  recordDelivery: 'CHOKE',
  recordMilestone: 'CHOKE',
  openOpeningBalance: 'CHOKE',
  // only by the functions above
  importSet: 'CHOKE',
  // the contract's row alone; its only caller is recordMilestone
  setMilestone: 'CANNOT',
  touchContract: 'CANNOT',
  submitContract: 'CANNOT',
  approveContractAsManager: 'CANNOT',
  giveVerdict: 'CANNOT',
  decideFloorPrice: 'CANNOT',
  decideContract: 'CANNOT',
  handOverContracts: 'CANNOT',
  postReceipt: 'CANNOT',
  reverseReceipt: 'CANNOT',
  takeIntoCollections: 'CANNOT',
  issueLetters: 'CANNOT',
  settleLetters: 'CANNOT',
  requestRefund: 'CANNOT',
  requestWriteOff: 'CANNOT',
  decideMoneyRequest: 'CANNOT',
  recordRecovery: 'CANNOT',
  // what comes in is goods of the customer's
  bookInKind: 'CANNOT',
  // they read, or hear of a letter
  contractsInSight: 'CANNOT',
  getVisibleLetter: 'CANNOT',
  whenLetterIssued: 'CANNOT',
  whenReceiptReversed: 'CANNOT',
  promisePayment: 'CANNOT',
  disputeReceivable: 'CANNOT',
  settleDispute: 'CANNOT',
  prepareConfirmation: 'CANNOT',
  sendConfirmation: 'CANNOT',
  fileConfirmation: 'CANNOT',
  holdLedgers: 'CANNOT',
  // only by signAmendment, which asks the credit
  amendContract: 'CANNOT',
  closeLedgerMonth: 'CANNOT',
  settleQuantityDifference: 'CHOKE',
  lockLedger: 'CANNOT',
  // derived from the money, never the other way
  afterDebts: 'CANNOT',
  refreshContracts: 'CANNOT',
};

/** What only reads or computes. */
const reading = new Set([
  'linesOf',
  'linesBelowFloor',
  'termsOf',
  'dueOfTerm',
  'splitByTerms',
  'assertMonthOpen',
  'firstOpenDay',
  'lastClosedMonth',
  'listContracts',
  'contractScope',
  'getVisibleContract',
  'visibleContracts',
  'customerAgeOn',
  'isSigned',
  'valueOf',
  'ageing',
  'listReceipts',
  'listReceivables',
  'narrowLetters',
  'narrowReceipts',
  'narrowToContracts',
  'receivablesIntegrity',
  'oddFindings',
  'listMoneyRequests',
  'openOnContract',
  'asOpenItem',
  'openItemsOf',
  'getVisibleReceivable',
  'listDisputes',
  'listPromises',
]);

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let walk: ReturnType<typeof contractWalk>;

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  walk = contractWalk(world.app, cast);
});

test('CRE-5: every mutation and every function into contracts and deliveries is classified', () => {
  const resolvers = [...contracts.contractResolvers, ...receivables.receivableResolvers];
  const methods = new Set(resolvers.flatMap((resolver) => Object.getOwnPropertyNames(resolver.prototype)));
  const fields = Object.keys(buildApiSchema().getMutationType()?.getFields() ?? {});
  expect(fields.filter((name) => methods.has(name)).sort()).toEqual(Object.keys(mutations).sort());
  const offered = [contracts, receivables, imports].flatMap((module) =>
    Object.entries(module as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)))
      .map(([name]) => name),
  );
  expect(offered.filter((name) => !reading.has(name)).sort()).toEqual(Object.keys(functions).sort());
});

/** A customer of Ann with a signed contract of ¥400,000 and a delivery of ¥4,000. */
async function customer(): Promise<MoneyWorld & { readonly deliveryId: string }> {
  const run = await teller.running('2026-01-05');
  const item = await teller.delivered(run, '10', '2026-02-01');
  return { ...run, deliveryId: item.deliveryId ?? '' };
}

const code = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    return /"code":"([^"]+)"/.exec((error as Error).message)?.[1] ?? String(error);
  }
};

type Customer = Awaited<ReturnType<typeof customer>>;
const settle = (run: Customer, acceptedMilli: string) => ({
  deliveryId: run.deliveryId,
  acceptedMilli,
  on: '2026-03-02',
  signedBy: 'Li',
  reason: 'weighed again',
});
const note = (run: Customer) => ({
  contractId: run.contract.id,
  lineId: run.lineId,
  quantityMilli: '10',
  deliveredOn: '2026-03-02',
  signedBy: 'Li',
});
const versionOf = async (id: string): Promise<number> =>
  (await world.app.system().db.findOneByOrFail(contracts.Contract, { id })).version;

/** The ways in: each prepares what it needs while all is well, and then tries. */
const ways: Readonly<Record<string, (run: Customer) => Promise<() => Promise<unknown>>>> = {
  recordDelivery: async (run) => () => act(cast.sup, moneyActs.deliver, note(run)),
  'recordDelivery by import': async (run) => async () =>
    receivables.recordDeliveries(
      await world.app.contextOf('sup'),
      { ...note(run), deliveredOn: '2026-03-02' },
      [{ ...note(run), quantityMilli: 10_000 }],
    ),
  'settleQuantityDifference upward': async (run) => () => act(cast.sup, moneyActs.settle, settle(run, '20')),
  'applyForContract for a lead': async (run) => async () =>
    act(cast.ann, contractActs.apply, {
      leadId: (await aLead(world.app, 'ann', run.account)).id,
      ...terms,
    }),
  'applyForContract without a lead': async (run) => () =>
    act(cast.max, contractActs.apply, { accountId: run.account.id, ...terms }),
  'updateContractTerms for more': async (run) => {
    const lead = await aLead(world.app, 'ann', run.account);
    const draft = await act<{ id: string; version: number }>(cast.ann, contractActs.apply, {
      leadId: lead.id,
      ...terms,
    });
    const lines = [{ product: 'C30', quantityMilli: '2000.000', unitPrice: '400.00' }];
    return () => act(cast.ann, contractActs.update, { id: draft.id, version: draft.version, lines });
  },
  signContract: async (run) => {
    const lead = await aLead(world.app, 'ann', run.account);
    const approved = await walk.approve(
      await act(cast.ann, contractActs.apply, { leadId: lead.id, ...terms }),
    );
    const { id, version } = approved;
    return () => act(cast.mark, contractActs.sign, { id, version, signedOn: '2026-03-02' });
  },
  'recordMilestone taken back': async (run) => {
    const milestone = { contractId: run.contract.id, milestone: 'DELIVERED_IN_FULL' };
    await act(cast.max, moneyActs.milestone, {
      ...milestone,
      on: '2026-03-01',
      version: await versionOf(run.contract.id),
    });
    return async () =>
      act(cast.max, moneyActs.milestone, {
        ...milestone,
        on: null,
        version: await versionOf(run.contract.id),
      });
  },
  createImportedContract: async (run) => () =>
    aRunningContract(world.app, run.account, 'ann', { signedOn: '2026-01-06' }),
  openOpeningBalance: async (run) => async () =>
    receivables.openOpeningBalance(await world.app.contextOf('fin'), {
      contractId: run.contract.id,
      amount: money(50_000_000),
      documentOn: '2026-02-01',
      dueOn: '2026-03-01',
    }),
};

/** Where goods leave: these a stop of supply refuses, the others only promise goods. */
const moveGoods = ['recordDelivery', 'recordDelivery by import', 'settleQuantityDifference upward'];

describe.each(Object.keys(ways))('%s', (name) => {
  const prepare = (run: Customer) => (ways[name] as (typeof ways)[string])(run);

  test('CRE-5: refused over the limit, and passes with an override', async () => {
    const run = await customer();
    const attempt = await prepare(run);
    await limitOf(world.app, run.account, 100_000);
    expect(await code(attempt())).toBe('credit.over_limit');
    await act(cast.vip, creditActs.grant, {
      accountId: run.account.id,
      amount: '5000000.00',
      untilOn: '2026-03-31',
      reason: 'agreed',
    });
    expect(await code(attempt())).toBe('done');
  });

  test('CON-6: a stopped customer gets no goods', async () => {
    const run = await customer();
    const attempt = await prepare(run);
    await inTransaction(world.app.system(), (tx) => placeSupplyStop(tx, run.account.id, { cause: 'MANUAL' }));
    expect(await code(attempt())).toBe(moveGoods.includes(name) ? 'account.on_supply_stop' : 'done');
    if (!moveGoods.includes(name))
      expect(await code(act(cast.sup, moneyActs.deliver, note(run)))).not.toBe('done');
  });
});

describe('a customer rated D', () => {
  const poor = async (): Promise<Account> => {
    const account = await aCustomer(world.app, 'ann');
    await act(cast.fin, creditActs.rate, { accountId: account.id, rating: 'D', reason: 'bounced thrice' });
    return account;
  };

  test('CRE-2: contracts of a D have no days to pay, however they come in', async () => {
    const account = await poor();
    const lead = await aLead(world.app, 'ann', account);
    const apply = { leadId: lead.id, ...terms };
    expect(await cast.ann.refusal(contractActs.apply, { input: apply })).toBe('credit.cash_only_terms');
    const signedOn = '2026-01-05';
    expect(await code(aRunningContract(world.app, account, 'ann', { signedOn }))).toBe(
      'credit.cash_only_terms',
    );
    const draft = await act<{ id: string; version: number }>(cast.ann, contractActs.apply, {
      ...apply,
      paymentTermDays: 0,
    });
    const longer = { id: draft.id, version: draft.version, paymentTermDays: 10 };
    expect(await cast.ann.refusal(contractActs.update, { input: longer })).toBe('credit.cash_only_terms');
  });
});
