import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from './account.entity';

@ObjectType({
  description:
    'A tier that the director decided on against the score (总监指定级别); it stands through reviews until it ends (TIER-3).',
})
@Entity('account_tier_override')
@Unique('uq_account_tier_override_open', ['accountId', 'openKey'])
export class AccountTierOverride extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_tier_override_account')
  accountId!: string;

  @Field(() => AccountTier)
  @CodeColumn()
  tier!: AccountTier;

  @Field(() => String)
  @TextColumn(300)
  reason!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  decidedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day it stands; null: until the director changes it.',
  })
  @DayColumn({ nullable: true })
  until!: LocalDate | null;

  @IdColumn({ nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it ended.' })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;

  /** 1 while it stands, null after. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
