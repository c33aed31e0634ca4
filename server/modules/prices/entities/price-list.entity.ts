import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { PriceListState } from '../../../../shared/vocabulary/prices';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'A version of the price list (价格表): a draft until it is released; in force from its day on until the day of the next one, and never changed again (CRE-4).',
})
@Entity('price_list')
@Unique('uq_price_list_no', ['no'])
@Unique('uq_price_list_draft', ['draftKey'])
@Unique('uq_price_list_from', ['effectiveFrom'])
export class PriceList extends BaseEntity {
  @Field(() => Int, { description: 'Number of the version.' })
  @IntColumn()
  no!: number;

  @Field(() => PriceListState)
  @CodeColumn()
  state!: PriceListState;

  /** Filled while it is a draft: there is at most one. */
  @CodeColumn({ nullable: true })
  draftKey!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day in force; null before its release.',
  })
  @DayColumn({ nullable: true })
  effectiveFrom!: LocalDate | null;

  @Field(() => String, { description: 'What changes and why; the reason where it was discarded.' })
  @TextColumn(500)
  note!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_price_list_drafted_by')
  draftedById!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_price_list_released_by', { nullable: true })
  releasedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  releasedOn!: LocalDate | null;
}
