import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({
  description:
    'Official data of a customer (工商资料): what the licence and the register say (ARC-1). One row per account.',
})
@Entity('account_profile')
@Unique('uq_account_profile_account', ['accountId'])
export class AccountProfile extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_profile_account')
  accountId!: string;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Registered capital (注册资本).' })
  @MoneyColumn({ nullable: true })
  registeredCapital!: Money | null;

  @Field(() => Int, { nullable: true, description: 'People employed (人员规模).' })
  @IntColumn({ nullable: true })
  employees!: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the business licence (营业执照号).' })
  @TextColumn(40, { nullable: true })
  licenceNo!: string | null;

  @Field(() => String, { nullable: true, description: 'Legal representative (法定代表人).' })
  @TextColumn(80, { nullable: true })
  legalRepresentative!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of foundation (成立日期).' })
  @DayColumn({ nullable: true })
  foundedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What the firm does by its licence (经营范围).' })
  @TextColumn(500, { nullable: true })
  businessScope!: string | null;
}
