import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { ChecklistPhase, VisitType } from '../../../../shared/vocabulary/visits';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';

@ObjectType({ description: 'A step of a checklist (清单步骤).' })
export class ChecklistStepType {
  @Field(() => String)
  stepKey!: string;

  @Field(() => ChecklistPhase)
  phase!: ChecklistPhase;

  @Field(() => String)
  textZh!: string;

  @Field(() => String)
  textEn!: string;
}

@ObjectType({ description: 'The checklist of one type of visit as it is in force (拜访清单, VIS-7).' })
export class VisitChecklist {
  @Field(() => VisitType)
  visitType!: VisitType;

  @Field(() => Int, { description: '0: as shipped with the product.' })
  number!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  effectiveFrom!: LocalDate | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true })
  publishedBy!: string | null;

  @Field(() => [ChecklistStepType])
  steps!: readonly ChecklistStepType[];
}

@ObjectType({ description: "A step of a visit's checklist with its tick (VIS-7)." })
export class VisitStep extends ChecklistStepType {
  @Field(() => Boolean)
  done!: boolean;

  @Field(() => String, { nullable: true, description: 'Who ticked it, or took the tick back.' })
  tickedBy!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  tickedAt!: Date | null;
}
