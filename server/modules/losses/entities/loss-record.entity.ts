import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { IntentLevel, LeadSource, LeadState, LossReason } from '../../../../shared/vocabulary/leads';
import { LossFinding, LossState, LossSubject } from '../../../../shared/vocabulary/losses';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, MoneyColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    'The record of a lost lead or customer (丢单记录): opened by the loss itself, filed by the responsible rep, open to evidence, closed by a finding (LOSS-1, LOSS-2).',
})
@Entity('loss_record')
@Index('idx_loss_rep_state', ['repId', 'state', 'dueOn'])
@Index('idx_loss_lost_on', ['lostOn'])
@Index('idx_loss_open_until', ['openUntil'])
@Index('idx_loss_subject', ['subjectId'])
@Index('idx_loss_account', ['accountId', 'lostOn'])
export class LossRecord extends BaseEntity {
  @Field(() => LossSubject)
  @CodeColumn()
  subjectType!: LossSubject;

  @Field(() => ID, { description: 'The lead or account that was lost.' })
  @IdColumn()
  subjectId!: string;

  @Field(() => String)
  @TextColumn(200)
  customerName!: string;

  @Field(() => String, { description: 'Project or site; empty for the customer as a whole.' })
  @TextColumn(200)
  siteName!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_loss_account', { nullable: true })
  accountId!: string | null;

  @Field(() => ID, { description: 'Who was responsible and files it.' })
  @RefColumn(() => User, 'fk_loss_rep')
  repId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  lostOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day to file it; after it new claims are refused.' })
  @DayColumn()
  dueOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day on which evidence is taken (LOSS-2).' })
  @DayColumn()
  openUntil!: LocalDate;

  @Field(() => LossState)
  @CodeColumn()
  state!: LossState;

  @Field(() => LossReason, { description: 'Main reason: as it was said at the loss, then as it was filed.' })
  @CodeColumn()
  reason!: LossReason;

  @Field(() => String, { description: 'What was said when it was lost.' })
  @TextColumn(300)
  note!: string;

  @Field(() => AccountTier, { nullable: true, description: 'Tier of the customer on that day.' })
  @CodeColumn({ nullable: true })
  tier!: AccountTier | null;

  @Field(() => IntentLevel, { nullable: true, description: 'Intent level when the lead was lost (INT-5).' })
  @CodeColumn({ nullable: true })
  level!: IntentLevel | null;

  @Field(() => LeadSource, { nullable: true })
  @CodeColumn({ nullable: true })
  source!: LeadSource | null;

  @Field(() => LeadState, { nullable: true, description: 'How far the lead had come.' })
  @CodeColumn({ nullable: true })
  lostFrom!: LeadState | null;

  @Field(() => String, { nullable: true, description: 'Where the customer went (竞争对手).' })
  @TextColumn(100, { nullable: true })
  competitor!: string | null;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Amount lost; expected amount until it is filed.',
  })
  @MoneyColumn({ nullable: true })
  amount!: Money | null;

  @Field(() => String, { nullable: true, description: 'What is done otherwise next time.' })
  @TextColumn(1000, { nullable: true })
  lesson!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  filedOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_loss_filed_by', { nullable: true })
  filedById!: string | null;

  @Field(() => LossFinding, { nullable: true, description: 'What the manager found; null while it is open.' })
  @CodeColumn({ nullable: true })
  finding!: LossFinding | null;

  /** Shown to the rep's superiors only: it may quote the evidence. */
  @TextColumn(1000, { nullable: true })
  findingNote!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  foundOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_loss_found_by', { nullable: true })
  foundById!: string | null;
}
