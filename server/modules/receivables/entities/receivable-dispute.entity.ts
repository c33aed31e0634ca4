import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { DisputeKind, DisputeState } from '../../../../shared/vocabulary/ledger';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { Receivable } from './receivable.entity';
import { ReceivableAdjustment } from './receivable-adjustment.entity';

@ObjectType({
  description:
    'An item, or part of it, that the customer disputes (货款异议): out of letters until it is settled, still owed and not collected (DUN-4).',
})
@Entity('receivable_dispute')
@Unique('uq_receivable_dispute_open', ['openItemId'])
@Index('idx_receivable_dispute_receivable', ['receivableId', 'raisedOn'])
@Index('idx_receivable_dispute_account', ['accountId', 'state'])
@Index('idx_receivable_dispute_contract', ['contractId', 'raisedOn'])
export class ReceivableDispute extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_receivable_dispute_receivable')
  receivableId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_receivable_dispute_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_receivable_dispute_account')
  accountId!: string;

  /** The item while the dispute is open, else null: the unique key of "one open per item". */
  @IdColumn({ nullable: true })
  openItemId!: string | null;

  @Field(() => DisputeKind)
  @CodeColumn()
  kind!: DisputeKind;

  @Field(() => GraphQLMoney, { description: 'How much of the item is disputed.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  raisedOn!: LocalDate;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_receivable_dispute_raised_by')
  raisedById!: string;

  @Field(() => String, { description: 'What the customer says.' })
  @TextColumn(500)
  reason!: string;

  @Field(() => DisputeState)
  @CodeColumn()
  state!: DisputeState;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  settledOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_receivable_dispute_settled_by', { nullable: true })
  settledById!: string | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'What was granted, as a credit note.' })
  @MoneyColumn({ nullable: true })
  credited!: Money | null;

  @Field(() => ID, { nullable: true, description: 'The credit note.' })
  @RefColumn(() => ReceivableAdjustment, 'fk_receivable_dispute_adjustment', { nullable: true })
  adjustmentId!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was settled.' })
  @TextColumn(500, { nullable: true })
  settlement!: string | null;
}
