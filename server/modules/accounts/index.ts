export { Account } from './entities/account.entity';
