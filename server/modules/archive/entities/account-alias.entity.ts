import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({ description: 'A name by which people know a customer (俗称): it is found by it (ARC-1).' })
@Entity('account_alias')
@Index('idx_account_alias_account', ['accountId'])
@Index('idx_account_alias_name', ['name'])
export class AccountAlias extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_alias_account')
  accountId!: string;

  @Field(() => String, { description: 'The name as people say it.' })
  @TextColumn(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Who uses it, where.' })
  @TextColumn(300, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when it is no longer used; null while it is.',
  })
  @DayColumn({ nullable: true })
  retiredOn!: LocalDate | null;
}
