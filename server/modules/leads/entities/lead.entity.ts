import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { Money } from '../../../../shared/money';
import { IntentLevel, LeadSource, LeadState, LossReason } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  BigColumn,
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { LeadPool } from './lead-pool.entity';

@ObjectType({
  description:
    'A registered prospect (报备线索): customer × site × product line, registered before anyone works it (LEAD-1).',
})
@Entity('lead')
@Unique('uq_lead_claim_key', ['claimKey'])
@Index('idx_lead_name_key', ['nameKey'])
@Index('idx_lead_phone_key', ['phoneKey'])
@Index('idx_lead_uscc', ['uscc'])
@Index('idx_lead_brand_key', ['brandKey'])
@Index('idx_lead_pinyin_key', ['pinyinKey'])
@Index('idx_lead_blur_key', ['blurKey'])
@Index('idx_lead_account', ['accountId'])
@Index('idx_lead_state', ['state', 'pooledAt'])
@Index('idx_lead_owner', ['ownerId', 'state'])
export class Lead extends BaseEntity {
  @Field(() => String)
  @TextColumn(200)
  customerName!: string;

  @TextColumn(200)
  nameKey!: string;

  @TextColumn(100)
  brandKey!: string;

  @TextColumn(200)
  pinyinKey!: string;

  /** What easily mixed up brands share; null until the names are read anew. */
  @TextColumn(100, { nullable: true })
  blurKey!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(18, { nullable: true })
  uscc!: string | null;

  /** As the rep wrote it; shown by the resolver to those who may (ARC-3). */
  @TextColumn(40, { nullable: true })
  contactPhone!: string | null;

  @TextColumn(30, { nullable: true })
  phoneKey!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(80, { nullable: true })
  contactName!: string | null;

  @Field(() => String, { description: 'Project or site; empty for the customer as a whole.' })
  @TextColumn(200)
  siteName!: string;

  @TextColumn(200)
  siteKey!: string;

  @Field(() => String)
  @TextColumn(60)
  productLine!: string;

  /** Digest of name × site × product line: at most one lead at a time may hold it. Closed and disputed ones add their id. */
  @TextColumn(255)
  claimKey!: string;

  @Field(() => ID, { nullable: true, description: 'The account it belongs to, once known.' })
  @RefColumn(() => Account, 'fk_lead_account', { nullable: true })
  accountId!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(20, { nullable: true })
  regionCode!: string | null;

  @Field(() => LeadSource)
  @CodeColumn()
  source!: LeadSource;

  @Field(() => IntentLevel)
  @CodeColumn()
  level!: IntentLevel;

  @Field(() => LeadState)
  @CodeColumn()
  state!: LeadState;

  @Field(() => GraphQLQuantity, { nullable: true })
  @BigColumn({ nullable: true })
  expectedQuantityMilli!: number | null;

  @Field(() => GraphQLMoney, { nullable: true })
  @MoneyColumn({ nullable: true })
  expectedAmount!: Money | null;

  @Field(() => ID, { nullable: true, description: 'Who holds it now; null in the pool.' })
  @RefColumn(() => User, 'fk_lead_owner', { nullable: true })
  ownerId!: string | null;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_lead_registered_by')
  registeredById!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it last came into the pool (LEAD-8).' })
  @InstantColumn({ nullable: true })
  pooledAt!: Date | null;

  /** The pool it lies or last lay in; null: the common one. */
  @RefColumn(() => LeadPool, 'fk_lead_pool', { nullable: true })
  poolId!: string | null;

  /** Where it goes back to when the open case is settled. */
  @CodeColumn({ nullable: true })
  stateBeforeDispute!: LeadState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the rep holds a similar name for another customer (COLL-1, soft).',
  })
  @TextColumn(300, { nullable: true })
  suspectedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What the reviewing manager wrote (LEAD-4).' })
  @TextColumn(300, { nullable: true })
  reviewReason!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_lead_reviewed_by', { nullable: true })
  reviewedById!: string | null;

  @Field(() => LossReason, { nullable: true, description: 'Why it was lost.' })
  @CodeColumn({ nullable: true })
  lossReason!: LossReason | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  lossNote!: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead that a ruling joined it to.' })
  @IdColumn({ nullable: true })
  mergedIntoId!: string | null;

  @Field(() => Boolean, {
    description:
      "Signed within the policy's hours after registration: looked at for registrations after the fact (LEAD-11).",
  })
  @FlagColumn()
  signedTooSoon!: boolean;
}
