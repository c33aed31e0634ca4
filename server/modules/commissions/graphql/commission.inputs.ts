import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import {
  BandMode,
  CommissionBasis,
  EntryKind,
  PeriodState,
  RatioBase,
  ReleaseRule,
  SplitMode,
} from '../../../../shared/vocabulary/commissions';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'A band of a rate table: above the band before, up to and including `upTo`.' })
class RateBandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Upper bound, inclusive: units (PER_UNIT, 3 places) or yuan (PERCENT, 2 places) as decimal text; null on the last band.',
  })
  @MaxLength(30)
  upTo!: string | null;

  @Field(() => String, {
    description: 'Yuan per unit (PER_UNIT, 4 places) or per cent (PERCENT, 2 places) as decimal text.',
  })
  @NotBlank()
  @MaxLength(30)
  rate!: string;
}

@InputType({
  description: 'A step of the release: from a collected share on, a share of the commission is released.',
})
class ReleaseStepInput {
  @Field(() => Int, { description: 'Collected, in basis points.' })
  @Min(0)
  @Max(10_000)
  atBp!: number;

  @Field(() => Int, { description: 'Released, in basis points.' })
  @Min(0)
  @Max(10_000)
  releaseBp!: number;
}

@InputType({ description: 'A new version of the commission plan.' })
export class PublishCommissionPlanInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(120)
  name!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of signing that it holds for.' })
  validFrom!: LocalDate;

  @Field(() => CommissionBasis)
  basis!: CommissionBasis;

  @Field(() => BandMode, { defaultValue: 'SLAB' })
  bandMode!: BandMode;

  @Field(() => [RateBandInput], { description: 'For new customers.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  newBands!: RateBandInput[];

  @Field(() => [RateBandInput], { description: 'For old customers.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  oldBands!: RateBandInput[];

  @Field(() => ReleaseRule, { defaultValue: 'FULL' })
  releaseRule!: ReleaseRule;

  @Field(() => RatioBase, { defaultValue: 'SETTLED' })
  ratioBase!: RatioBase;

  @Field(() => Int, { defaultValue: 0 })
  @Min(0)
  @Max(10_000)
  holdbackBp!: number;

  @Field(() => Int, { defaultValue: 0 })
  @Min(0)
  @Max(10_000)
  thresholdBp!: number;

  @Field(() => Boolean, { defaultValue: false })
  thresholdReleasesAll!: boolean;

  @Field(() => [ReleaseStepInput], { defaultValue: [] })
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  steps!: ReleaseStepInput[];

  @Field(() => SplitMode, { defaultValue: 'CARVE_OUT' })
  splitMode!: SplitMode;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'Narrows commission entries.' })
export class CommissionEntryFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => GraphQLMonth, { nullable: true })
  period?: Month;

  @Field(() => EntryKind, { nullable: true })
  kind?: EntryKind;
}

@InputType({ description: 'Narrows statements.' })
export class CommissionStatementFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => Boolean, { nullable: true })
  approved?: boolean;
}

@InputType({ description: 'Narrows periods.' })
export class CommissionPeriodFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => PeriodState, { nullable: true })
  state?: PeriodState;
}

@InputType({ description: 'Narrows held commission.' })
export class HeldCommissionFilter {
  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;
}

@InputType({ description: 'Narrows plan versions.' })
export class CommissionPlanFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];
}
