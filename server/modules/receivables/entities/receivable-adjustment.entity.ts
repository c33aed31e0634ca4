import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AdjustmentKind } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { Receivable } from './receivable.entity';

@ObjectType({
  description:
    'A credit note, write-off or recovery on an item. Append-only. A credit note lowers what is to be collected; a write-off does not count as collected (COM-3); a recovery takes part of a write-off back (REC-8).',
})
@Entity('receivable_adjustment')
@Index('idx_receivable_adjustment_receivable', ['receivableId', 'adjustedOn', 'amount'])
@Index('idx_receivable_adjustment_contract', ['contractId', 'adjustedOn'])
export class ReceivableAdjustment extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_receivable_adjustment_receivable')
  receivableId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_receivable_adjustment_contract')
  contractId!: string;

  @Field(() => AdjustmentKind)
  @CodeColumn()
  kind!: AdjustmentKind;

  @Field(() => GraphQLMoney, {
    description: 'How much less is owed; negative where a recovery takes a write-off back.',
  })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  adjustedOn!: LocalDate;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;
}
