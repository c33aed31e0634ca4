import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Account } from './account.entity';

@ObjectType({ description: 'An account held with its owner by a director through every run (锁定, TER-4).' })
@Entity('account_pin')
@Unique('uq_account_pin_open', ['accountId', 'openKey'])
export class AccountPin extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_pin_account')
  accountId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_account_pin_owner')
  ownerId!: string;

  @Field(() => String)
  @TextColumn(300)
  reason!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  pinnedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day it holds; null: until taken away.',
  })
  @DayColumn({ nullable: true })
  until!: LocalDate | null;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_account_pin_pinned_by')
  pinnedById!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was taken away.' })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;

  /** 1 until taken away, null after. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
