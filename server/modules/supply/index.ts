import { DeliveryAcceptanceResolver, SupplyResolver } from './graphql/supply.resolver';

export { DeliveryAcceptance } from './entities/delivery-acceptance.entity';
export { SupplyNotice } from './entities/supply-notice.entity';
export { acceptDelivery } from './use-cases/accept-delivery';
export { issueSupplyNotice } from './use-cases/issue-supply-notice';

/** Resolvers of this module, for the composition root. */
export const supplyResolvers: (new () => object)[] = [SupplyResolver, DeliveryAcceptanceResolver];
