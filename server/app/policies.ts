import type { PolicyDefinition } from '../core/policy';
import { tierTermsPolicy } from '../modules/accounts';
import { archivePolicy } from '../modules/archive';
import { assignmentPolicy } from '../modules/assignment';
import { contractsPolicy } from '../modules/contracts';
import { assertExposureDefined, creditPolicy } from '../modules/credit';
import { coversPolicy } from '../modules/covers';
import { handoversPolicy } from '../modules/handovers';
import { collisionsPolicy, leadsPolicy } from '../modules/leads';
import { intentsPolicy } from '../modules/intents';
import { tripsPolicy } from '../modules/trips';
import { commissionsPolicy } from '../modules/commissions';
import { collectionsPolicy } from '../modules/collections';
import { bankingPolicy } from '../modules/banking';
import { inKindPolicy } from '../modules/inkind';
import { legalPolicy } from '../modules/legal';
import { invoicesPolicy } from '../modules/invoices';
import { lettersPolicy } from '../modules/letters';
import { lossesPolicy } from '../modules/losses';
import { registerPolicies } from '../modules/policies';
import { pricesPolicy } from '../modules/prices';
import { receivablesPolicy } from '../modules/receivables';
import { servicePolicy } from '../modules/service';
import { stagesPolicy } from '../modules/stages';
import { tierDutiesPolicy, tiersPolicy } from '../modules/tiers';
import { visitsPolicy } from '../modules/visits';

/** Every policy of the product, as Settings lists them. */
const policies: readonly PolicyDefinition<never>[] = [
  leadsPolicy as never,
  collisionsPolicy as never,
  intentsPolicy as never,
  tripsPolicy as never,
  lossesPolicy as never,
  archivePolicy as never,
  visitsPolicy as never,
  creditPolicy as never,
  pricesPolicy as never,
  contractsPolicy as never,
  receivablesPolicy as never,
  invoicesPolicy as never,
  servicePolicy as never,
  stagesPolicy as never,
  bankingPolicy as never,
  inKindPolicy as never,
  lettersPolicy as never,
  collectionsPolicy as never,
  legalPolicy as never,
  commissionsPolicy as never,
  tiersPolicy as never,
  tierTermsPolicy as never,
  tierDutiesPolicy as never,
  assignmentPolicy as never,
  handoversPolicy as never,
  coversPolicy as never,
];

registerPolicies(policies);
// every module is loaded by now: what nobody reads would silently count as nothing
assertExposureDefined();
