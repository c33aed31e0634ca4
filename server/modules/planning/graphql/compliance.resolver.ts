import { Arg, Authorized, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { ComplianceBy } from '../../../../shared/vocabulary/planning';
import type { RequestContext } from '../../../core/context';
import { GraphQLLocalDate } from '../../../core/scalars';
import { compliance } from '../queries/compliance';
import type { ComplianceFigures } from '../rules/compliance';

@InputType({ description: 'Which visits are judged, and what by.' })
class ComplianceFilterInput {
  @Field(() => GraphQLLocalDate)
  from!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day; at most a year.' })
  to!: LocalDate;

  @Field(() => ComplianceBy)
  by!: ComplianceBy;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true })
  repId?: string | null;

  @Field(() => AccountTier, { nullable: true })
  tier?: AccountTier | null;
}

@ObjectType('ComplianceFigures', { description: 'Planned, made, reported, duties met (计划执行, VIS-9).' })
class ComplianceFiguresType implements ComplianceFigures {
  @Field(() => Int)
  planned!: number;

  @Field(() => Int, { description: 'Planned ones that were made.' })
  made!: number;

  @Field(() => Int)
  madeBp!: number;

  @Field(() => Int, { description: 'All that were made, off plan too.' })
  visits!: number;

  @Field(() => Int)
  reportedInTime!: number;

  @Field(() => Int)
  reportedInTimeBp!: number;

  @Field(() => Int)
  offPlan!: number;

  @Field(() => Int, { description: 'Cancelled or pushed out after the freeze.' })
  dropped!: number;

  @Field(() => Int, { description: 'On days of leave: not missed.' })
  excused!: number;

  @Field(() => Int, { description: 'Owed in the month or quarter of the last day.' })
  duties!: number;

  @Field(() => Int)
  dutiesMet!: number;

  @Field(() => Int)
  dutiesMetBp!: number;
}

@ObjectType({ description: 'Compliance of one rep, team, tier or week.' })
class ComplianceRowType extends ComplianceFiguresType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'Compliance with week plans over a span of days.' })
class Compliance {
  @Field(() => ComplianceFiguresType)
  total!: ComplianceFiguresType;

  @Field(() => [ComplianceRowType])
  rows!: ComplianceRowType[];
}

@Resolver()
export class ComplianceResolver {
  @Query(() => Compliance, {
    description: 'Planned, made, in time, reported and duties met of the people in sight (VIS-9).',
  })
  @Authorized('visit.read')
  visitCompliance(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ComplianceFilterInput) filter: ComplianceFilterInput,
  ): Promise<Compliance> {
    return compliance(ctx, filter);
  }
}
