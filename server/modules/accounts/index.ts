export { AccountContact } from './entities/account-contact.entity';
export { AccountOwnership } from './entities/account-ownership.entity';
export { AccountPin } from './entities/account-pin.entity';
export { AccountTierChange } from './entities/account-tier-change.entity';
export { Account } from './entities/account.entity';
export { MatchGuard } from './entities/match-guard.entity';
export { SupplyStop } from './entities/supply-stop.entity';
