import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CreditApplicationState } from '../../../../shared/vocabulary/credit';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    "An application for a customer's own credit limit or longer days (授信申请); approved, it is the limit until its last day (CRE-3).",
})
@Entity('credit_application')
@Unique('uq_credit_application_open', ['accountId', 'openKey'])
@Index('idx_credit_application_state', ['state'])
export class CreditApplication extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_credit_application_account')
  accountId!: string;

  @Field(() => CreditApplicationState)
  @CodeColumn()
  state!: CreditApplicationState;

  @Field(() => Int, { description: 'Round of the review; a change of what is asked voids the verdicts.' })
  @IntColumn()
  round!: number;

  @Field(() => GraphQLMoney, { description: 'The limit asked for (申请额度).' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => Int, { description: 'Days to pay asked for.' })
  @IntColumn()
  termDays!: number;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the limit.' })
  @DayColumn()
  untilOn!: LocalDate;

  @Field(() => String, { description: 'Why the customer needs it.' })
  @TextColumn(1000)
  reason!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_credit_application_applicant')
  applicantId!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the decision; its first day in force.',
  })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Reason of the last decision, or of its end.' })
  @TextColumn(500, { nullable: true })
  decisionReason!: string | null;

  @RefColumn(() => User, 'fk_credit_application_decided_by', { nullable: true })
  decidedById!: string | null;

  /** 1 while it is under review, null after: one at a time per customer. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
