import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IdColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Receivable } from '../../receivables';

@ObjectType({
  description:
    'Mark of finance that an item is not attributable to the salesperson (不可归责): it counts neither in the task nor for class B duties (COM-15).',
})
@Entity('not_attributable')
@Unique('uq_not_attributable_standing', ['standingReceivableId'])
@Index('idx_not_attributable_receivable', ['receivableId'])
export class NotAttributable extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_not_attributable_receivable')
  receivableId!: string;

  /** The item while the mark stands. */
  @IdColumn({ nullable: true })
  standingReceivableId!: string | null;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_not_attributable_marked_by')
  markedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  markedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  withdrawnOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_not_attributable_withdrawn_by', { nullable: true })
  withdrawnById!: string | null;
}
