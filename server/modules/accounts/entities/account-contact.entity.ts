import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { PurchaseRole } from '../../../../shared/vocabulary/accounts';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from './account.entity';

@ObjectType({
  description:
    'A person at the customer (联系人) with their part in the purchase (ARC-1). Phone and e-mail are masked for those without need (ARC-3).',
})
@Entity('account_contact')
@Index('idx_account_contact_account', ['accountId'])
@Index('idx_account_contact_phone_key', ['phoneKey'])
export class AccountContact extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_contact_account')
  accountId!: string;

  @Field(() => String)
  @TextColumn(80)
  name!: string;

  @TextColumn(40, { nullable: true })
  phone!: string | null;

  @TextColumn(30, { nullable: true })
  phoneKey!: string | null;

  @TextColumn(120, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(80, { nullable: true })
  title!: string | null;

  @Field(() => PurchaseRole, { nullable: true })
  @CodeColumn({ nullable: true })
  purchaseRole!: PurchaseRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they like and dislike, when to reach them (偏好, ARC-1).',
  })
  @TextColumn(500, { nullable: true })
  preferences!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day they left the firm (已离职); null while they are there.',
  })
  @DayColumn({ nullable: true })
  leftOn!: LocalDate | null;
}
