export { AccountContact } from './entities/account-contact.entity';
export { AccountOwnership } from './entities/account-ownership.entity';
export { AccountPin } from './entities/account-pin.entity';
export { AccountTierOverride } from './entities/account-tier-override.entity';
export { AccountTierChange } from './entities/account-tier-change.entity';
export { AccountStanding } from './entities/account-standing.entity';
export { Account } from './entities/account.entity';
export { KnownDifferent } from './entities/known-different.entity';
export { NameAlias } from './entities/name-alias.entity';
export { MatchGuard } from './entities/match-guard.entity';
export { SupplyStop } from './entities/supply-stop.entity';
export {
  AccountContactResolver,
  AccountFieldsResolver,
  AccountOwnershipResolver,
  AccountTierChangeResolver,
} from './graphql/account-fields.resolver';
export { AccountResolver } from './graphql/account.resolver';
export { ownershipAt } from './queries/ownership';
export {
  assertNotMerged,
  getAccountOf,
  getVisibleAccount,
  loadNamedAccount,
  loadVisibleAccount,
  mayReadBank,
  visibleAccounts,
} from './queries/visible-accounts';
export { NameAliasResolver } from './graphql/name-alias.resolver';
export { knownNames } from './queries/aliases';
export {
  candidateStatement,
  findSimilarAccounts,
  keyLookups,
  type SimilarAccount,
} from './queries/find-similar';
export { compareCompanies, type Match, type SameFirm } from './rules/compare-companies';
export { readCompanyName } from './rules/company-name';
export { normaliseSite } from './rules/site-name';
export { accountPairKey, pairKey, recordPairKey } from './rules/pair-key';
export { meetingKeys, readIdentity, type CustomerIdentity } from './rules/customer-identity';
export { maskPhone, normalisePhone } from './rules/phone';
export { assertOwnerMayChange, changeOwner } from './use-cases/change-owner';
export { changeOwners } from './use-cases/change-owners';
export { movePins } from './use-cases/pin-account';
export { createAccount } from './use-cases/create-account';
export { handOverAccounts, successorOf } from './use-cases/hand-over-accounts';
export { learnAlias, unlearnAliases } from './use-cases/name-aliases';
export { rekeyAccountNames } from './use-cases/rekey-names';
export { whenIdentified } from './when-identified';
export { passGuards } from './use-cases/pass-guards';
export { addContact } from './use-cases/save-contact';
export { changeTiers, endOverrides, type TierChange } from './use-cases/change-tiers';
export { setAccountTier } from './use-cases/set-account-tier';
export { liftSupplyStop, placeSupplyStop } from './use-cases/supply-stop';
export { tierTerms, tierTermsPolicy, type TierTerms } from './policy';
export { listAccounts } from './queries/account-list';
