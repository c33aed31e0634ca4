import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { MeetingKind } from '../../../../shared/vocabulary/planning';
import { ReasonCode, VisitState } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { GraphQLLocalDate } from '../../../core/scalars';
import { meetingItems, type MeetingItem } from '../queries/meeting';
import { remindOfPlans } from '../use-cases/remind-of-plans';

@ObjectType('MeetingItem', { description: 'One thing of the weekly meeting (周会事项, VIS-4).' })
class MeetingItemType implements MeetingItem {
  @Field(() => ID)
  id!: string;

  @Field(() => MeetingKind)
  kind!: MeetingKind;

  @Field(() => ID, { nullable: true })
  repId!: string | null;

  @Field(() => String)
  repName!: string;

  @Field(() => String, { description: 'Unit of the rep.' })
  team!: string;

  @Field(() => String, { description: 'The customers it is about.' })
  subject!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  on!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'Visits in conflict, visits of a plan, visits owed.' })
  count!: number | null;

  @Field(() => VisitState, { nullable: true, description: 'What became of a visit off plan.' })
  state!: VisitState | null;

  @Field(() => ReasonCode, { nullable: true })
  reason!: ReasonCode | null;

  @Field(() => ID, {
    description: 'The plan, lead, request, account, visit or person that a decision names.',
  })
  targetId!: string;

  @Field(() => Int, { nullable: true })
  version!: number | null;
}

@Resolver()
export class MeetingResolver {
  @Query(() => [MeetingItemType], {
    description: 'What the meeting on a week goes through, in its order, of the people in sight (VIS-4).',
  })
  @Authorized('visit.freeze')
  meetingItems(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday of the planned week.' })
    weekStart: LocalDate,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only of this team or region.' }) unitId?: string,
  ): Promise<MeetingItem[]> {
    return meetingItems(ctx, weekStart, unitId ?? null);
  }

  @Mutation(() => Int, {
    description:
      'Reminds people who have not handed in a plan for a week; answers how many. Once a day each (VIS-4).',
  })
  @Authorized('visit.freeze')
  remindOfPlans(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday.' }) weekStart: LocalDate,
    @Arg('repIds', () => [ID]) repIds: string[],
  ): Promise<number> {
    return remindOfPlans(ctx, weekStart, repIds);
  }
}
