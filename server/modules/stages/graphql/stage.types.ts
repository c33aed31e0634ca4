import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { SaleStage, StageExit } from '../../../../shared/vocabulary/stages';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@ObjectType('StageStep', { description: 'One stage of a sale and the fact that leaves it.' })
export class StageStepType {
  @Field(() => SaleStage)
  stage!: SaleStage;

  @Field(() => StageExit, { nullable: true, description: 'What leaves it; null where nothing is asked.' })
  exit!: StageExit | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the first such fact on record; null while there is none.',
  })
  metOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'The policy stages asks for this test.' })
  asked!: boolean;
}

@ObjectType('SaleStanding', {
  description:
    'Where a sale stands (销售阶段): behind the furthest fact on record. Worked out from the records on each reading, never set by hand.',
})
export class SaleStandingType {
  @Field(() => SaleStage)
  stage!: SaleStage;

  @Field(() => [StageStepType], { description: 'All stages in their order.' })
  steps!: StageStepType[];

  @Field(() => [StageExit], {
    description: 'Tests of earlier stages that were passed over: what the record lacks.',
  })
  missing!: StageExit[];
}

@ObjectType('StagedLead', { description: 'A lead in its stage.' })
export class StagedLeadType {
  @Field(() => ID, { description: 'Id of the lead.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [StageExit])
  missing!: StageExit[];
}

@ObjectType('StageColumn', { description: 'Leads in sight that stand in one stage.' })
export class StageColumnType {
  @Field(() => SaleStage)
  stage!: SaleStage;

  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLMoney, { description: 'Sum of the amounts expected of them.' })
  expectedAmount!: Money;

  @Field(() => Int, { description: 'Of them: leads whose record lacks a test of an earlier stage.' })
  incomplete!: number;

  @Field(() => [StagedLeadType], { description: 'The 50 with the largest amounts expected.' })
  leads!: StagedLeadType[];
}
