import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { LegalStage } from '../../../../shared/vocabulary/legal';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { LegalCase } from './legal-case.entity';

@ObjectType({
  description: 'A step of a legal case, with its papers; a mistake is taken back, never changed (REC-5).',
})
@Entity('legal_step')
@Index('idx_legal_step_case', ['caseId', 'createdAt'])
export class LegalStep extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => LegalCase, 'fk_legal_step_case')
  caseId!: string;

  @Field(() => LegalStage)
  @CodeColumn()
  stage!: LegalStage;

  @Field(() => GraphQLLocalDate, { description: 'Day on which it was done.' })
  @DayColumn()
  steppedOn!: LocalDate;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Claimed, agreed, awarded or to be enforced, in yuan.',
  })
  @MoneyColumn({ nullable: true })
  amount!: Money | null;

  @Field(() => String, { nullable: true, description: "Number of the letter, or the court's docket (案号)." })
  @TextColumn(120, { nullable: true })
  reference!: string | null;

  @Field(() => String)
  @TextColumn(1000)
  note!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_legal_step_recorded_by')
  recordedById!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was taken back as a mistake.' })
  @DayColumn({ nullable: true })
  withdrawnOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  @TextColumn(500, { nullable: true })
  withdrawnReason!: string | null;
}
