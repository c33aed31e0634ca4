export { HandOverItem } from './entities/hand-over-item.entity';
export { HandOver } from './entities/hand-over.entity';
export { handOverResolvers } from './graphql/hand-over.resolver';
export { handoversPolicy } from './policy';
export { assertHoldsNothing } from './queries/assert-holds-nothing';
