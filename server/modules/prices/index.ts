import { PriceResolver } from './graphql/price.resolver';

export { PriceList } from './entities/price-list.entity';
export { PriceRow } from './entities/price-row.entity';
export { pricesPolicy } from './policy';
export { loadPriceList, priceListOn } from './queries/price-lists';
export { standingOf, type PriceStanding } from './queries/price-standing';
export { draftPriceList } from './use-cases/draft-price-list';
export { releasePriceList } from './use-cases/release-price-list';
export { savePriceRows } from './use-cases/save-price-rows';

/** Resolvers of this module, for the composition root. */
export const priceResolvers: (new () => object)[] = [PriceResolver];
