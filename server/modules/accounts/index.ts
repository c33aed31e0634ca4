export { AccountContact } from './entities/account-contact.entity';
export { AccountOwnership } from './entities/account-ownership.entity';
export { AccountPin } from './entities/account-pin.entity';
export { AccountTierChange } from './entities/account-tier-change.entity';
export { Account } from './entities/account.entity';
export { MatchGuard } from './entities/match-guard.entity';
export { SupplyStop } from './entities/supply-stop.entity';
export {
  AccountContactResolver,
  AccountFieldsResolver,
  AccountOwnershipResolver,
  AccountTierChangeResolver,
  AssignmentMoveResolver,
  RepLoadResolver,
} from './graphql/account-fields.resolver';
export { AccountResolver } from './graphql/account.resolver';
export { findSimilarAccounts, type SimilarAccount } from './queries/find-similar';
export { ownershipAt, whyMine } from './queries/ownership';
export {
  getVisibleAccount,
  loadVisibleAccount,
  mayReadContacts,
  visibleAccounts,
} from './queries/visible-accounts';
export { compareCompanies, type CompanyFacts, type Match } from './rules/compare-companies';
export { normaliseSite, readCompanyName, type CompanyName } from './rules/company-name';
export {
  meetingKeys,
  readIdentity,
  type CustomerIdentity,
  type CustomerIdentityInput,
} from './rules/customer-identity';
export { maskPhone, normalisePhone } from './rules/phone';
export { checkUscc, normaliseUscc } from './rules/uscc';
export { assignTerritories, type AssignTerritoriesInput } from './use-cases/assign-territories';
export { assertOwnerMayChange, changeOwner, type OwnerChange } from './use-cases/change-owner';
export { createAccount, type CreateAccountInput, type GivenOwner } from './use-cases/create-account';
export { handOverAccounts, successorOf, type HandOverAccountsInput } from './use-cases/hand-over-accounts';
export { passGuards } from './use-cases/pass-guards';
export { pinAccount, unpinAccount } from './use-cases/pin-account';
export { addContact, updateContact, type AddContactInput } from './use-cases/save-contact';
export { setAccountTier, type SetAccountTierInput } from './use-cases/set-account-tier';
export { liftSupplyStop, placeSupplyStop, type PlaceSupplyStop } from './use-cases/supply-stop';
export { updateAccount, type UpdateAccountInput } from './use-cases/update-account';
export { listAccounts } from './queries/account-list';
