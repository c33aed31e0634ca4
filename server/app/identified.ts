import { whenIdentified } from '../modules/accounts';
import { collideAccount } from '../modules/leads';

whenIdentified(collideAccount);
