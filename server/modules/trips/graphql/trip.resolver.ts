import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { TripFindingKind, TripPayableBecause } from '../../../../shared/vocabulary/trips';
import { actorOf, isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Trip } from '../entities/trip.entity';
import { TripStop } from '../entities/trip-stop.entity';
import { findingsOf, getVisibleTrip, listTrips, stopsOf } from '../queries/trips';
import { tripDays, tripPayable, type TripFinding } from '../rules/trip-rules';
import { planTrip } from '../use-cases/plan-trip';
import { cancelTrip, decideTrip, reportTrip, submitTrip } from '../use-cases/settle-trip';
import {
  CancelTripInput,
  DecideTripInput,
  PlanTripInput,
  ReportTripInput,
  SubmitTripInput,
  TripFilter,
} from './trip.inputs';

@ObjectType('TripFinding', { description: 'What a trip plan falls short of (TRIP-1, TRIP-4).' })
export class TripFindingType implements TripFinding {
  @Field(() => TripFindingKind)
  kind!: TripFindingKind;

  @Field(() => GraphQLLocalDate, { nullable: true })
  day!: LocalDate | null;

  @Field(() => Boolean, { description: 'Refuses the submission; the others need a reason of the approver.' })
  refuses!: boolean;
}

@ObjectType('TripPayable', { description: 'Whether the claim of a trip may be paid (TRIP-4).' })
export class TripPayableType {
  @Field(() => Boolean)
  payable!: boolean;

  @Field(() => TripPayableBecause)
  because!: TripPayableBecause;
}

const TripPage = pageOf(() => Trip, 'TripPage');

@Resolver(() => Trip)
export class TripResolver {
  @Query(() => TripPage, { description: "Trips in the reader's sight." })
  @Authorized('visit.read')
  trips(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => TripFilter, { nullable: true }) filter?: TripFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Trip>> {
    return listTrips(ctx, { filter, sort, page });
  }

  @Query(() => Trip, { description: 'One trip.' })
  @Authorized('visit.read')
  trip(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Trip> {
    return getVisibleTrip(ctx, id);
  }

  @Mutation(() => Trip, {
    description: 'Plan a trip as a draft (TRIP-1). Fails with trip.too_long, trip.subject_missing.',
  })
  @Authorized('trip.plan')
  planTrip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanTripInput) input: PlanTripInput,
  ): Promise<Trip> {
    return planTrip(ctx, input);
  }

  @Mutation(() => Trip, {
    description: 'Hand a trip in for approval (TRIP-2). Fails with trip.findings, trip.over.',
  })
  @Authorized('trip.plan')
  submitTrip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SubmitTripInput) input: SubmitTripInput,
  ): Promise<Trip> {
    return submitTrip(ctx, input.id, input.version);
  }

  @Mutation(() => Trip, {
    description:
      'Approve a trip or turn it down, never one of one’s own (TRIP-2). Fails with trip.own, trip.director_approves, trip.over, trip.reason_missing, trip.exception_reason, trip.flight_unapproved.',
  })
  @Authorized('trip.approve')
  decideTrip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideTripInput) input: DecideTripInput,
  ): Promise<Trip> {
    return decideTrip(ctx, input);
  }

  @Mutation(() => Trip, { description: 'Call a trip off.' })
  @Authorized('trip.plan')
  cancelTrip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CancelTripInput) input: CancelTripInput,
  ): Promise<Trip> {
    return cancelTrip(ctx, input.id, input.version, input.reason);
  }

  @Mutation(() => Trip, {
    description:
      'Report a trip; after its last day the claim is no longer payable (TRIP-4). Fails with trip.not_over.',
  })
  @Authorized('trip.plan')
  reportTrip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReportTripInput) input: ReportTripInput,
  ): Promise<Trip> {
    return reportTrip(ctx, input.id, input.version, input.report);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() trip: Trip, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, trip.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() trip: Trip, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, trip.decidedById);
  }

  @FieldResolver(() => Int)
  days(@Root() trip: Trip): number {
    return tripDays(trip);
  }

  @FieldResolver(() => Boolean, { description: 'It is the reader’s own.' })
  mine(@Root() trip: Trip, @Ctx() ctx: RequestContext): boolean {
    return trip.repId === actorOf(ctx).userId || isActing(ctx, trip.repId);
  }

  @FieldResolver(() => [TripStop])
  stops(@Root() trip: Trip, @Ctx() ctx: RequestContext): Promise<TripStop[]> {
    return stopsOf(ctx, trip.id);
  }

  @FieldResolver(() => [TripFindingType], { description: 'What the plan falls short of.' })
  findings(@Root() trip: Trip, @Ctx() ctx: RequestContext): Promise<TripFindingType[]> {
    return findingsOf(ctx, trip);
  }

  @FieldResolver(() => TripPayableType)
  payable(@Root() trip: Trip, @Ctx() ctx: RequestContext): TripPayableType {
    return tripPayable(trip, ctx.today);
  }
}
