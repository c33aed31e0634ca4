import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, MoneyColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { DunningLetter } from './dunning-letter.entity';
import { Receivable } from './receivable.entity';

@ObjectType({ description: 'An overdue item as it stood in a letter (DUN-1).' })
@Entity('dunning_letter_line')
@Index('idx_dunning_letter_line_letter', ['letterId'])
@Index('idx_dunning_letter_line_receivable', ['receivableId'])
export class DunningLetterLine extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => DunningLetter, 'fk_dunning_letter_line_letter')
  letterId!: string;

  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_dunning_letter_line_receivable')
  receivableId!: string;

  @Field(() => GraphQLMoney, { description: 'Open on the day of the letter.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  dueOn!: LocalDate;
}
