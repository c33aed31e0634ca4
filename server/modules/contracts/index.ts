import {
  ContractFieldsResolver,
  ContractLineResolver,
  ContractPartyResolver,
  ContractVerdictResolver,
  DeliveryResolver,
} from './graphql/contract-fields.resolver';
import { ContractResolver } from './graphql/contract.resolver';

export { ContractLine } from './entities/contract-line.entity';
export { LedgerMonth } from './entities/ledger-month.entity';
export { ContractPaymentTerm } from './entities/contract-payment-term.entity';
export { ContractParty } from './entities/contract-party.entity';
export { ContractTouch } from './entities/contract-touch.entity';
export { ContractVerdict } from './entities/contract-verdict.entity';
export { Contract } from './entities/contract.entity';
export { Delivery } from './entities/delivery.entity';
export { contractsPolicy } from './policy';
export { linesOf, termsOf } from './queries/contract-parts';
export { assertMonthOpen, firstOpenDay, lastClosedMonth } from './queries/closed-months';
export { linesBelowFloor } from './queries/price-standing';
export { listContracts } from './queries/list-contracts';
export { contractScope, getVisibleContract, visibleContracts, type Scope } from './queries/visible-contracts';
export { customerAgeOn } from './rules/customer-age';
export { isSigned } from './rules/contract-states';
export { dueOfTerm, splitByTerms } from './rules/payment-terms';
export { valueOf } from './rules/contract-value';
export { touchContract } from './touch-contract';
export { createImportedContract, type ImportedContractInput } from './use-cases/create-imported-contract';
export { setMilestone } from './use-cases/set-milestone';
export { applyForContract } from './use-cases/apply-for-contract';
export { approveContractAsManager } from './use-cases/approve-contract-as-manager';
export { handOverContracts } from './use-cases/hand-over-contracts';
export { decideFloorPrice } from './use-cases/decide-floor-price';
export { amendContract } from './use-cases/amend-contract';
export { closeLedgerMonth } from './use-cases/close-ledger-month';
export { decideContract } from './use-cases/decide-contract';
export { giveVerdict } from './use-cases/give-verdict';
export { signContract } from './use-cases/sign-contract';
export { updateContractTerms } from './use-cases/update-contract-terms';
export { submitContract } from './use-cases/submit-contract';

/** Resolvers of this module, for the composition root. */
export const contractResolvers = [
  ContractResolver,
  ContractFieldsResolver,
  ContractLineResolver,
  ContractPartyResolver,
  ContractVerdictResolver,
  DeliveryResolver,
];
