import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChecklistPhase, VisitType } from '../../../../shared/vocabulary/visits';
import { NotBlank } from '../../../core/check-input';

@InputType({ description: 'A step of a checklist in both languages.' })
export class ChecklistStepInput {
  @Field(() => String, { nullable: true, description: 'Key of a step that stays; left out for a new one.' })
  @MaxLength(40)
  stepKey?: string | null;

  @Field(() => ChecklistPhase)
  phase!: ChecklistPhase;

  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  textZh!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  textEn!: string;
}

@InputType({ description: 'A new version of the checklist of one type of visit (VIS-7).' })
export class PublishChecklistInput {
  @Field(() => VisitType)
  visitType!: VisitType;

  @Field(() => Int, {
    description: 'Number of the version it starts from; 0 is what ships with the product.',
  })
  @Min(0)
  basedOn!: number;

  @Field(() => String, { description: 'What was changed and why.' })
  @NotBlank()
  @MaxLength(300)
  note!: string;

  @Field(() => [ChecklistStepInput])
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  steps!: ChecklistStepInput[];
}

@InputType({ description: 'A tick in the checklist of a visit (VIS-7).' })
export class TickVisitStepInput {
  @Field(() => ID)
  visitId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(40)
  stepKey!: string;

  @Field(() => Boolean)
  done!: boolean;
}
