export { Trip } from './entities/trip.entity';
export { TripStop } from './entities/trip-stop.entity';
export { TripResolver } from './graphql/trip.resolver';
export { tripsPolicy } from './policy';
export { planTrip } from './use-cases/plan-trip';
export { decideTrip, reportTrip, submitTrip } from './use-cases/settle-trip';
