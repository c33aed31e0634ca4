import type { LocalDate } from '../../shared/local-date';
import type { Account } from '../modules/accounts';
import { Receivable } from '../modules/receivables';
import { act, mutation } from './acts';
import { aCustomer, aRunningContract, type Cast, type RunningContract } from './contract-world';
import type { TestApp } from './create-test-app';

const delivery = 'id number amount quantityMilli deliveredOn';
const receipt =
  'id number amount allocated unallocated countsOn receivedOn reversedOn allocations { id amount basis allocatedOn effectiveOn receivable { id number } }';
const adjustment = 'id amount kind';
const request = 'id version state kind amount mine decidedOn';
const promise = 'id version state level amount payBy holdsUntil received decidedOn';
const dispute = 'id version state kind amount credited adjustmentId';

export interface ShownRequest {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export interface ShownReceipt {
  readonly id: string;
  readonly number: string;
  readonly allocated: string;
  readonly unallocated: string;
  readonly countsOn: string;
  readonly reversedOn: string | null;
  readonly allocations: readonly {
    readonly id: string;
    readonly amount: string;
    readonly basis: string;
    readonly allocatedOn: string;
    readonly effectiveOn: string;
    readonly receivable: { readonly id: string };
  }[];
}

/** The documents of deliveries and money. */
export const moneyActs = {
  deliver: mutation('recordDelivery', 'RecordDeliveryInput', delivery),
  takeBack: mutation('reverseDelivery', 'ReverseDeliveryInput', delivery),
  settle: mutation('settleQuantityDifference', 'SettleQuantityDifferenceInput', delivery),
  milestone: mutation(
    'recordMilestone',
    'RecordMilestoneInput',
    'id version state closedOn delinquencyClass',
  ),
  post: mutation('postReceipt', 'PostReceiptInput', receipt),
  allocate: mutation('allocateReceipt', 'AllocateReceiptInput', receipt),
  unapply: mutation('unapplyAllocation', 'UnapplyAllocationInput', receipt),
  reverse: mutation('reverseReceipt', 'ReverseReceiptInput', receipt),
  credit: mutation('postCreditNote', 'AdjustReceivableInput', adjustment),
  giveUp: mutation('requestWriteOff', 'RequestWriteOffInput', request),
  refund: mutation('requestRefund', 'RequestRefundInput', request),
  decide: mutation('decideMoneyRequest', 'DecideMoneyRequestInput', request),
  recover: mutation('recordRecovery', 'RecordRecoveryInput', receipt),
  honour: mutation('honourReceipt', 'HonourReceiptInput', 'id honouredOn countsOn'),
  promise: mutation('promisePayment', 'PromisePaymentInput', promise),
  withdraw: mutation('withdrawPromise', 'WithdrawPromiseInput', promise),
  dispute: mutation('disputeReceivable', 'DisputeReceivableInput', dispute),
  settleDispute: mutation('settleDispute', 'SettleDisputeInput', dispute),
} as const;

export interface MoneyWorld extends RunningContract {
  readonly account: Account;
}

/** Contracts of Ann with deliveries and money, made through the API. */
export function moneyTeller(app: TestApp, { sup, fin, vip }: Cast) {
  return {
    /** A customer with one signed contract over 1,000 m³ at ¥400.00, due after 30 days. */
    running: async (signedOn: LocalDate): Promise<MoneyWorld> => {
      const account = await aCustomer(app, 'ann');
      return { account, ...(await aRunningContract(app, account, 'ann', { signedOn })) };
    },
    /** Delivers units and returns the item that it opened. */
    delivered: async (run: RunningContract, units: string, deliveredOn: LocalDate): Promise<Receivable> => {
      const note = { contractId: run.contract.id, lineId: run.lineId, signedBy: 'Li' };
      const { id } = await act<{ id: string }>(sup, moneyActs.deliver, {
        ...note,
        quantityMilli: units,
        deliveredOn,
      });
      return app.system().db.findOneByOrFail(Receivable, { deliveryId: id });
    },
    /** Gives up part of an item as bad debt: finance asks, the director approves. */
    writtenOff: async (receivableId: string, amount: string): Promise<ShownRequest> => {
      const asked = await act<ShownRequest>(fin, moneyActs.giveUp, {
        receivableId,
        amount,
        reason: 'insolvent',
      });
      return act(vip, moneyActs.decide, { id: asked.id, version: asked.version, approved: true });
    },
    /** Money by bank transfer, unless the rest of the input says otherwise. */
    pay: (
      account: Account,
      amount: string,
      receivedOn: LocalDate,
      more: object = {},
    ): Promise<ShownReceipt> =>
      act(fin, moneyActs.post, { accountId: account.id, instrument: 'BANK', receivedOn, amount, ...more }),
  };
}
