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
import { ReceivableActs, ReceivableQueries } from './graphql/receivable.resolver';

export { AccountLedger } from './entities/account-ledger.entity';
export { DelinquencyChange } from './entities/delinquency-change.entity';
export { DunningLetterLine } from './entities/dunning-letter-line.entity';
export { DunningLetter } from './entities/dunning-letter.entity';
export { ReceiptAllocation } from './entities/receipt-allocation.entity';
export { Receipt } from './entities/receipt.entity';
export { ReceivableAdjustment } from './entities/receivable-adjustment.entity';
export { Receivable } from './entities/receivable.entity';
export { settleLetters } from './ledger/dunning-counter';
export { lockLedger } from './ledger/lock-ledger';
export { classifyDebtsJob } from './jobs/classify-debts';
export { receivablesPolicy } from './policy';
export { ageing } from './queries/ageing';
export { listReceipts, listReceivables } from './queries/list-money';
export { narrowLetters, narrowReceipts, narrowToContracts } from './queries/visible-money';
export { receivablesIntegrity } from './queries/receivables-integrity';
export { issueLetters } from './use-cases/issue-letters';
export { openOpeningBalance } from './use-cases/open-opening-balance';
export { postReceipt } from './use-cases/post-receipt';
export { recordDelivery } from './use-cases/record-delivery';
export { recordMilestone } from './use-cases/record-milestone';
export { reverseReceipt } from './use-cases/reverse-receipt';
export { takeIntoCollections } from './use-cases/take-into-collections';

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
];
