import { whenReceiptReversed } from '../receivables';
import {
  BankAllocationFields,
  BankLineFields,
  BankProposalFields,
  BankStatementFields,
} from './graphql/bank-fields.resolver';
import { BankResolver } from './graphql/bank.resolver';
import { openReversedLine } from './use-cases/open-reversed-line';

export { BankLinePart } from './entities/bank-line-part.entity';
export { BankLine } from './entities/bank-line.entity';
export { BankStatement } from './entities/bank-statement.entity';
export { bankingPolicy } from './policy';
export { listBankLines, sumBankLines } from './queries/bank-lists';
export { bankProposals } from './queries/bank-proposals';
export { checkStatement } from './use-cases/check-statement';
export { importStatement } from './use-cases/import-statement';
export { postBankLine } from './use-cases/post-bank-line';
export { setBankLineAside } from './use-cases/set-bank-line-aside';
export { writeBankLines } from './use-cases/write-bank-lines';
export { writeFaults } from './use-cases/write-faults';
export type { StatementFile } from './walk-statement';

whenReceiptReversed(openReversedLine);

/** Resolvers of this module, for the composition root. */
export const bankingResolvers: (new () => object)[] = [
  BankResolver,
  BankStatementFields,
  BankLineFields,
  BankAllocationFields,
  BankProposalFields,
];
