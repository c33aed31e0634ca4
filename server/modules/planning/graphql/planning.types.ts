import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { NeedSource, PlanCheckKind } from '../../../../shared/vocabulary/planning';
import { ReasonCode, VisitPurpose, VisitSlot, VisitState } from '../../../../shared/vocabulary/visits';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@ObjectType({ description: 'One reason for a proposed visit.' })
export class ProposalNeed {
  @Field(() => NeedSource)
  source!: NeedSource;

  @Field(() => GraphQLLocalDate)
  dueOn!: LocalDate;

  @Field(() => GraphQLMoney, { nullable: true })
  amount!: Money | null;
}

@ObjectType({ description: 'A visit that the product proposes for a week (拜访建议, VIS-0).' })
export class VisitProposal {
  @Field(() => String, { description: 'What is visited; names the proposal.' })
  subject!: string;

  @Field(() => String)
  customerName!: string;

  @Field(() => AccountTier, { nullable: true })
  tier!: AccountTier | null;

  @Field(() => String, { nullable: true, description: 'Code of the county; the same one falls on one day.' })
  area!: string | null;

  @Field(() => VisitPurpose)
  purpose!: VisitPurpose;

  @Field(() => String)
  goal!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Null: the week has no room left.' })
  visitOn!: LocalDate | null;

  @Field(() => VisitSlot, { nullable: true })
  slot!: VisitSlot | null;

  @Field(() => [ProposalNeed])
  needs!: readonly ProposalNeed[];
}

@ObjectType({ description: 'What a week plan lacks or overdoes (VIS-3).' })
export class PlanCheckType {
  @Field(() => PlanCheckKind)
  kind!: PlanCheckKind;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { nullable: true })
  customerName!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  day!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  dueOn!: LocalDate | null;

  @Field(() => GraphQLMoney, { nullable: true })
  amount!: Money | null;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Int, { nullable: true })
  most!: number | null;
}

@ObjectType({ description: 'A visit of the month that was not made.' })
export class UnfinishedVisitType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  customerName!: string;

  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => String)
  goal!: string;

  @Field(() => VisitState)
  state!: VisitState;

  @Field(() => ReasonCode, { nullable: true })
  reason!: ReasonCode | null;
}

@ObjectType({ description: 'The records of a month beside its goals (VIS-10).' })
export class MonthResultType {
  @Field(() => GraphQLQuantity, { description: 'Delivered under the contracts the rep carries.' })
  volumeMilli!: number;

  @Field(() => GraphQLMoney, { description: 'Money allocated to these contracts, when it counted.' })
  collections!: Money;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { description: 'Reports that say the goal was reached.' })
  goalsReached!: number;

  @Field(() => [UnfinishedVisitType])
  unfinished!: readonly UnfinishedVisitType[];

  @Field(() => String, { nullable: true, description: 'What the month before left unfinished.' })
  carried!: string | null;
}
