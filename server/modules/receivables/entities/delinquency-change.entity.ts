import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { DelinquencyClass, DelinquencyReason } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';

@ObjectType({ description: "A contract's debt moved from one class to another (REC-2). Append-only." })
@Entity('delinquency_change')
@Index('idx_delinquency_change_contract', ['contractId', 'changedOn'])
export class DelinquencyChange extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_delinquency_change_contract')
  contractId!: string;

  @Field(() => DelinquencyClass, { nullable: true, description: 'Null: ordinary.' })
  @CodeColumn({ nullable: true })
  fromClass!: DelinquencyClass | null;

  @Field(() => DelinquencyClass, { nullable: true, description: 'Null: ordinary again, or settled.' })
  @CodeColumn({ nullable: true })
  toClass!: DelinquencyClass | null;

  @Field(() => DelinquencyReason, { nullable: true })
  @CodeColumn({ nullable: true })
  because!: DelinquencyReason | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  changedOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Open on the contract at that moment.' })
  @MoneyColumn()
  openAmount!: Money;
}
