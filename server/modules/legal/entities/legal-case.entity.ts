import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { LegalOrigin, LegalOutcome, LegalStage } from '../../../../shared/vocabulary/legal';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'A debt that legal affairs pursue (法务案件): opened when it becomes class C, or handed over earlier; steps in order until it is paid or written off (REC-5).',
})
@Entity('legal_case')
@Unique('uq_legal_case_number', ['number'])
@Unique('uq_legal_case_running', ['runningContractId'])
@Index('idx_legal_case_contract', ['contractId', 'openedOn'])
@Index('idx_legal_case_account', ['accountId'])
@Index('idx_legal_case_limitation', ['limitationOn'])
export class LegalCase extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_legal_case_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_legal_case_account')
  accountId!: string;

  /** The contract while the case runs: a contract has at most one running case. */
  @IdColumn({ nullable: true })
  runningContractId!: string | null;

  @Field(() => LegalOrigin)
  @CodeColumn()
  origin!: LegalOrigin;

  @Field(() => String, { nullable: true, description: 'Why it was handed over before class C.' })
  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  openedOn!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'Who handed it over; null where class C opened it.' })
  @RefColumn(() => User, 'fk_legal_case_opened_by', { nullable: true })
  openedById!: string | null;

  @Field(() => GraphQLMoney, { description: 'Open on the contract when the case was opened, in yuan.' })
  @MoneyColumn()
  openAmount!: Money;

  @Field(() => LegalStage, { description: 'Last step that stands.' })
  @CodeColumn()
  stage!: LegalStage;

  @Field(() => GraphQLLocalDate, { description: 'Day of that step; of the opening where there is none.' })
  @DayColumn()
  stageOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Last day to sue, as of the last night: three years (policy) from the due date of the oldest open item or its last interruption by a letter received, promise, confirmation or part payment (Civil Code of the PRC art. 188, 195); after a judgment the last day to apply for enforcement (Civil Procedure Law art. 250). Null while a court has the case.',
  })
  @DayColumn({ nullable: true })
  limitationOn!: LocalDate | null;

  @Field(() => LegalOutcome, { nullable: true, description: 'How it ended; null while it runs.' })
  @CodeColumn({ nullable: true })
  outcome!: LegalOutcome | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;

  /** The moment it ended: items that came later are not this case when money bounces. */
  @InstantColumn({ nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  @TextColumn(500, { nullable: true })
  endReason!: string | null;
}
