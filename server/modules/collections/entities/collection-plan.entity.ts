import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollectionPlanState } from '../../../../shared/vocabulary/collections';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'The written plan that the responsible rep owes for a class A debt (收款计划): dated steps with amounts (REC-3).',
})
@Entity('collection_plan')
@Unique('uq_collection_plan_running', ['runningContractId'])
@Index('idx_collection_plan_contract', ['contractId', 'openedOn'])
@Index('idx_collection_plan_state', ['state', 'dueOn'])
export class CollectionPlan extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_collection_plan_contract')
  contractId!: string;

  /** The contract while the plan is owed or under way: a contract has at most one such plan. */
  @IdColumn({ nullable: true })
  runningContractId!: string | null;

  @Field(() => CollectionPlanState)
  @CodeColumn()
  state!: CollectionPlanState;

  @Field(() => GraphQLLocalDate, { description: 'Day the debt became class A.' })
  @DayColumn()
  openedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day to hand the plan in.' })
  @DayColumn()
  dueOn!: LocalDate;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Amount that finance confirmed.' })
  @MoneyColumn({ nullable: true })
  confirmedAmount!: Money | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collection_plan_confirmed_by', { nullable: true })
  confirmedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  confirmedOn!: LocalDate | null;

  @Field(() => Int, { description: 'How often it was returned to be written anew; steps belong to a round.' })
  @IntColumn()
  round!: number;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collection_plan_handed_in_by', { nullable: true })
  handedInById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  handedInOn!: LocalDate | null;

  /** What stood collected on the contract when it was handed in: later money meets its steps. */
  @MoneyColumn({ nullable: true })
  collectedBefore!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why it was last returned.' })
  @TextColumn(500, { nullable: true })
  returnReason!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collection_plan_returned_by', { nullable: true })
  returnedById!: string | null;

  @Field(() => String, { nullable: true, description: "The rep's report on how the debt was settled." })
  @TextColumn(1000, { nullable: true })
  report!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  reportedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was settled or ended.' })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day the manager heard that the plan is overdue.',
  })
  @DayColumn({ nullable: true })
  managerToldOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day the director heard that the plan is overdue.',
  })
  @DayColumn({ nullable: true })
  directorToldOn!: LocalDate | null;
}
