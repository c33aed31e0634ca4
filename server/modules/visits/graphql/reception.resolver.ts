import { MaxLength, Max, Min } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { In } from 'typeorm';
import { ReceptionLevel } from '../../../../shared/vocabulary/visits';
import { NotBlank } from '../../../core/check-input';
import type { RequestContext } from '../../../core/context';
import { load, loadMany } from '../../../core/persistence';
import { User } from '../../identity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitReception } from '../entities/visit-reception.entity';
import { planReception } from '../use-cases/plan-reception';
import { VisitInput } from './visit.inputs';

@InputType({ description: 'A customer comes to us: the visit and how it is received (VIS-11).' })
class PlanReceptionInput extends VisitInput {
  @Field(() => ReceptionLevel)
  level!: ReceptionLevel;

  @Field(() => String, { description: 'Who comes.' })
  @NotBlank()
  @MaxLength(300)
  guests!: string;

  @Field(() => Int)
  @Min(1)
  @Max(500)
  guestCount!: number;

  @Field(() => ID, { description: 'Level 1: general manager or VP; level 2: also a head of department.' })
  hostId!: string;

  @Field(() => Boolean, { defaultValue: false })
  showroom!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  plantTour!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  marketingTalk!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  generalManagerTalk!: boolean;

  @Field(() => String, { nullable: true, description: 'Meal, lodging, gift within policy.' })
  @MaxLength(300)
  hospitality?: string | null;
}

@Resolver(() => PlannedVisit)
export class VisitReceptionActs {
  @Mutation(() => PlannedVisit, {
    description:
      "Plan that a customer comes to us, as an item of one's own week; it is reported like a visit (VIS-11).",
  })
  @Authorized('visit.plan')
  async planReception(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanReceptionInput) input: PlanReceptionInput,
  ): Promise<PlannedVisit> {
    return (await planReception(ctx, input)).visit;
  }

  @FieldResolver(() => VisitReception, {
    nullable: true,
    description: 'How they are received, where they come to us.',
  })
  async reception(@Root() visit: PlannedVisit, @Ctx() ctx: RequestContext): Promise<VisitReception | null> {
    const [reception] = await loadMany(ctx, 'receptionOfVisit', visit.id, async (ids) =>
      (await ctx.db.findBy(VisitReception, { visitId: In([...ids]) })).map(
        (row) => [row.visitId, row] as const,
      ),
    );
    return reception ?? null;
  }
}

@Resolver(() => VisitReception)
export class ReceptionResolver {
  @FieldResolver(() => User, { nullable: true })
  host(@Root() reception: VisitReception, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, reception.hostId);
  }
}
