import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { EntryKind, RepPart } from '../../../../shared/vocabulary/commissions';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  JsonColumn,
  MoneyColumn,
  MonthColumn,
  RefColumn,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { CommissionPlan } from './commission-plan.entity';

/** The figures an entry followed from, as they were when it was posted. */
export interface EntryBasis {
  readonly measure: number;
  readonly rate: number;
  readonly total: number;
  readonly collected: number;
  readonly base: number;
  readonly full: boolean;
}

@ObjectType({
  description:
    'A movement of commission (提成分录): into held, from held to payable, from payable to paid, and back. Append-only (COM-4).',
})
@Entity('commission_entry')
@Index('idx_commission_entry_contract', ['contractId', 'repId', 'factOn'])
@Index('idx_commission_entry_rep', ['repId', 'period'])
@Index('idx_commission_entry_period', ['period', 'repId'])
export class CommissionEntry extends BaseEntity {
  @Field(() => ID, { nullable: true, description: 'Null on a payout, which is per person.' })
  @RefColumn(() => Contract, 'fk_commission_entry_contract', { nullable: true })
  contractId!: string | null;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_commission_entry_rep')
  repId!: string;

  @Field(() => RepPart, { nullable: true })
  @CodeColumn({ nullable: true })
  part!: RepPart | null;

  @Field(() => EntryKind)
  @CodeColumn()
  kind!: EntryKind;

  @Field(() => GraphQLLocalDate, { description: 'Day of the fact that it counts for.' })
  @DayColumn()
  factOn!: LocalDate;

  @Field(() => GraphQLMonth, {
    description: "Month it is posted in; later than its day's month when that was closed (COM-8).",
  })
  @MonthColumn()
  period!: Month;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  heldDelta!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  payableDelta!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  paidDelta!: Money;

  @RefColumn(() => CommissionPlan, 'fk_commission_entry_plan', { nullable: true })
  planId!: string | null;

  @JsonColumn({ nullable: true })
  basis!: EntryBasis | null;
}
