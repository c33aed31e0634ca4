import {
  AccountMoneyResolver,
  ContractMoneyResolver,
  DunningLetterLineResolver,
  DunningLetterResolver,
  OverdueAccountResolver,
  ReceiptAllocationResolver,
  ReceiptFieldsResolver,
  ReceivableFieldsResolver,
} from './graphql/money-fields.resolver';
import { showFilesOf } from '../files';
import {
  ConfirmationFields,
  ConfirmationLineFields,
  ConfirmationResolver,
} from './graphql/confirmation.resolver';
import { InterestResolver, InterestResultFields } from './graphql/interest.resolver';
import { MoneyRequestFields, MoneyRequestResolver } from './graphql/money-request.resolver';
import { DisputeFields, PromiseFields, PursuitResolver } from './graphql/pursuit.resolver';
import { seesConfirmation } from './queries/confirmations';
import { seesMoneyRequest } from './queries/money-requests';
import { defineExposure, definePaymentFacts } from '../credit';
import { ReceivableActs, ReceivableQueries } from './graphql/receivable.resolver';
import {
  deliveredNotSettled,
  moneyInHand,
  notMatured,
  openReceivables,
  paymentFacts,
  releasedNotDelivered,
} from './queries/exposure-parts';

export { AccountLedger } from './entities/account-ledger.entity';
export { BalanceConfirmation } from './entities/balance-confirmation.entity';
export { BalanceConfirmationLine } from './entities/balance-confirmation-line.entity';
export { DelinquencyChange } from './entities/delinquency-change.entity';
export { DunningLetterLine } from './entities/dunning-letter-line.entity';
export { DunningLetter } from './entities/dunning-letter.entity';
export { MoneyRequest } from './entities/money-request.entity';
export { PaymentPromise } from './entities/payment-promise.entity';
export { ReceiptRefund } from './entities/receipt-refund.entity';
export { ReceiptAllocation } from './entities/receipt-allocation.entity';
export { Receipt } from './entities/receipt.entity';
export { ReceivableAdjustment } from './entities/receivable-adjustment.entity';
export { ReceivableDispute } from './entities/receivable-dispute.entity';
export { Receivable } from './entities/receivable.entity';
export { afterDebts } from './ledger/after-debts';
export { asOpenItem, disputedSql, openItemsOf } from './ledger/open-items';
export { settleLetters } from './ledger/dunning-counter';
export { whenLetterIssued } from './ledger/letter-listeners';
export { whenReceiptReversed } from './ledger/reversal-listeners';
export { holdLedgers, lockLedger } from './ledger/lock-ledger';
export { judgePromisesJob } from './jobs/judge-promises';
export { classifyDebtsJob } from './jobs/classify-debts';
export { receivablesPolicy } from './policy';
export { ageing } from './queries/ageing';
export { listReceipts, listReceivables } from './queries/list-money';
export { refreshContracts } from './ledger/refresh-contracts';
export {
  contractsInSight,
  getVisibleLetter,
  getVisibleReceivable,
  narrowLetters,
  narrowReceipts,
  narrowToContracts,
} from './queries/visible-money';
export { listMoneyRequests } from './queries/money-requests';
export { listDisputes, listPromises } from './queries/pursuits';
export { receivablesIntegrity } from './queries/receivables-integrity';
export { requestRefund, requestWriteOff } from './use-cases/ask-money-request';
export { fileConfirmation, prepareConfirmation, sendConfirmation } from './use-cases/confirm-balance';
export { decideMoneyRequest } from './use-cases/decide-money-request';
export { disputeReceivable, settleDispute } from './use-cases/dispute-receivable';
export { promisePayment } from './use-cases/promise-payment';
export { recordRecovery } from './use-cases/record-recovery';
export { bookInKind, openOnContract } from './use-cases/book-in-kind';
export { issueLetters } from './use-cases/issue-letters';
export { openOpeningBalance } from './use-cases/open-opening-balance';
export { postReceipt } from './use-cases/post-receipt';
export { recordDeliveries, recordDelivery } from './use-cases/record-delivery';
export { recordMilestone } from './use-cases/record-milestone';
export { reverseReceipt } from './use-cases/reverse-receipt';
export { settleQuantityDifference } from './use-cases/settle-quantity-difference';
export { takeIntoCollections } from './use-cases/take-into-collections';

showFilesOf('MoneyRequest', seesMoneyRequest);
showFilesOf('BalanceConfirmation', seesConfirmation);
defineExposure('OPEN_RECEIVABLES', openReceivables);
defineExposure('NOT_MATURED', notMatured);
defineExposure('DELIVERED_NOT_SETTLED', deliveredNotSettled);
defineExposure('RELEASED_NOT_DELIVERED', releasedNotDelivered);
defineExposure('MONEY_IN_HAND', moneyInHand);
definePaymentFacts(paymentFacts);

/** Resolvers of this module, for the composition root. */
export const receivableResolvers = [
  ReceivableQueries,
  ReceivableActs,
  ContractMoneyResolver,
  AccountMoneyResolver,
  ReceivableFieldsResolver,
  ReceiptFieldsResolver,
  ReceiptAllocationResolver,
  DunningLetterResolver,
  DunningLetterLineResolver,
  OverdueAccountResolver,
  PursuitResolver,
  PromiseFields,
  DisputeFields,
  MoneyRequestResolver,
  MoneyRequestFields,
  InterestResolver,
  InterestResultFields,
  ConfirmationResolver,
  ConfirmationFields,
  ConfirmationLineFields,
];
