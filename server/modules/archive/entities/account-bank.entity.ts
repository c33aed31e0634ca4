import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({
  description:
    'Bank and invoice data of a customer (开票与银行资料). The account number is masked for those without need (ARC-3).',
})
@Entity('account_bank')
@Index('idx_account_bank_account', ['accountId'])
export class AccountBank extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_bank_account')
  accountId!: string;

  @Field(() => String, { description: 'Title of the invoice (开票抬头).' })
  @TextColumn(200)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "Taxpayer's number (纳税人识别号), 15 to 20 characters (ARC-6).",
  })
  @TextColumn(20, { nullable: true })
  taxNo!: string | null;

  @Field(() => String, { nullable: true, description: 'Bank and branch (开户行).' })
  @TextColumn(120, { nullable: true })
  bankName!: string | null;

  @TextColumn(40, { nullable: true })
  bankAccount!: string | null;

  @Field(() => String, { nullable: true, description: 'Address on the invoice.' })
  @TextColumn(200, { nullable: true })
  address!: string | null;

  @TextColumn(40, { nullable: true })
  phone!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when it is no longer used; null while it is.',
  })
  @DayColumn({ nullable: true })
  retiredOn!: LocalDate | null;
}
