import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import {
  BandMode,
  CommissionBasis,
  RatioBase,
  ReleaseRule,
  SplitMode,
} from '../../../../shared/vocabulary/commissions';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import type { RateBand, ReleaseStep } from '../rules/commission-facts';

@ObjectType({
  description:
    'A version of the commission plan (提成方案). Contracts signed from its first day on are paid by it; a published version never changes (COM-1).',
})
@Entity('commission_plan')
@Unique('uq_commission_plan_day', ['validFrom'])
export class CommissionPlan extends BaseEntity {
  @Field(() => String)
  @TextColumn(120)
  name!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of signing that it holds for.' })
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => CommissionBasis)
  @CodeColumn()
  basis!: CommissionBasis;

  @Field(() => BandMode)
  @CodeColumn()
  bandMode!: BandMode;

  /** The rate tables are read whole and never filtered by: JSON holds the few bands. */
  @JsonColumn()
  newBands!: RateBand[];

  @JsonColumn()
  oldBands!: RateBand[];

  @Field(() => ReleaseRule)
  @CodeColumn()
  releaseRule!: ReleaseRule;

  @Field(() => RatioBase)
  @CodeColumn()
  ratioBase!: RatioBase;

  @Field(() => Int, { description: 'Held back until full collection, in basis points (PROPORTIONAL).' })
  @IntColumn()
  holdbackBp!: number;

  @Field(() => Int, {
    description: 'Nothing is released below this collected ratio, in basis points (THRESHOLD).',
  })
  @IntColumn()
  thresholdBp!: number;

  @Field(() => Boolean)
  @FlagColumn()
  thresholdReleasesAll!: boolean;

  @JsonColumn()
  steps!: ReleaseStep[];

  @Field(() => SplitMode)
  @CodeColumn()
  splitMode!: SplitMode;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;
}
