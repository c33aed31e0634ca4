import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CreditAct } from '../../../../shared/vocabulary/credit';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, MoneyColumn, RefColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { CreditOverride } from './credit-override.entity';

@ObjectType({ description: 'One act that went over the limit by an override (CRE-5). Append-only.' })
@Entity('credit_override_use')
@Index('idx_credit_override_use_override', ['overrideId'])
export class CreditOverrideUse extends BaseEntity {
  @RefColumn(() => CreditOverride, 'fk_credit_override_use_override')
  overrideId!: string;

  @Field(() => CreditAct)
  @CodeColumn()
  act!: CreditAct;

  @Field(() => ID, { nullable: true, description: 'The contract; null where it was being made.' })
  @IdColumn({ nullable: true })
  contractId!: string | null;

  @Field(() => GraphQLMoney, { description: 'What the act asked.' })
  @MoneyColumn()
  asked!: Money;

  @Field(() => GraphQLMoney, { description: 'Exposure with it.' })
  @MoneyColumn()
  exposure!: Money;

  @Field(() => GraphQLMoney, { description: 'The limit on that day.' })
  @MoneyColumn()
  creditLimit!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  usedOn!: LocalDate;

  @RefColumn(() => User, 'fk_credit_override_use_by', { nullable: true })
  usedById!: string | null;
}
