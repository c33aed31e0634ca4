import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';
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
import { User } from '../../identity';
import { Territory } from '../../territories';
import { Account } from './account.entity';

@ObjectType({
  description:
    'Who owned an account from one day until before another, and why (归属历史, TER-5). Rows are never changed but for their end.',
})
@Entity('account_ownership')
@Unique('uq_account_ownership_open', ['accountId', 'openKey'])
@Index('idx_account_ownership_account', ['accountId', 'validFrom'])
@Index('idx_account_ownership_owner', ['ownerId'])
@Index('idx_account_ownership_run', ['runId'])
export class AccountOwnership extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_ownership_account')
  accountId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_account_ownership_owner', { nullable: true })
  ownerId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Territory, 'fk_account_ownership_territory', { nullable: true })
  territoryId!: string | null;

  @Field(() => OwnershipCause)
  @CodeColumn()
  cause!: OwnershipCause;

  @Field(() => ID, { nullable: true, description: 'The rule, pin, case or lead that caused it.' })
  @IdColumn({ nullable: true })
  causeRef!: string | null;

  @Field(() => DecidedBy, { nullable: true, description: 'What decided between the rules that matched.' })
  @CodeColumn({ nullable: true })
  decidedBy!: DecidedBy | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day it no longer holds; null while it does.',
  })
  @DayColumn({ nullable: true })
  validTo!: LocalDate | null;

  /** 1 on the row without an end, null on the others: its unique key lets at most one in. */
  @IntColumn({ nullable: true })
  openKey!: number | null;

  @Field(() => ID, { nullable: true, description: 'The run of the assignment that wrote it (TER-9).' })
  @IdColumn({ nullable: true })
  runId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who recorded it; null for the system itself.' })
  @IdColumn({ nullable: true })
  recordedById!: string | null;
}
