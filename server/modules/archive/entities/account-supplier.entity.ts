import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({
  description: 'Who supplies a customer with what (在用产品与竞争对手), and how much of it (ARC-1).',
})
@Entity('account_supplier')
@Index('idx_account_supplier_account', ['accountId'])
export class AccountSupplier extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_supplier_account')
  accountId!: string;

  @Field(() => String, { description: 'Product used, "C30 pumped".' })
  @TextColumn(80)
  product!: string;

  @Field(() => String, { description: 'Who supplies it: a competitor, or ourselves.' })
  @TextColumn(120)
  supplier!: string;

  @Field(() => Int, { nullable: true, description: 'Share of the need in 1/10,000.' })
  @IntColumn({ nullable: true })
  shareBp!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Since when.' })
  @DayColumn({ nullable: true })
  suppliesSince!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Price and terms as far as they are known.' })
  @TextColumn(300, { nullable: true })
  terms!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when no longer; null while they supply.',
  })
  @DayColumn({ nullable: true })
  retiredOn!: LocalDate | null;
}
