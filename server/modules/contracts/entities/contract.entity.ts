import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CustomerAge, type AccountTier } from '../../../../shared/vocabulary/accounts';
import { ContractState } from '../../../../shared/vocabulary/contracts';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import {
  BigColumn,
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead } from '../../leads';
import { PriceList } from '../../prices';

@ObjectType({
  description:
    'A sales contract (合同), from application over joint review to closed (CON-1). Without one no commission accrues (CON-2).',
})
@Entity('contract')
@Unique('uq_contract_number', ['number'])
@Index('idx_contract_account', ['accountId'])
@Index('idx_contract_primary', ['primaryRepId', 'state'])
@Unique('uq_contract_live_lead', ['liveLeadId'])
@Index('idx_contract_lead', ['leadId'])
@Index('idx_contract_state', ['state', 'signedOn'])
@Index('idx_contract_class', ['delinquencyClass'])
export class Contract extends BaseEntity {
  @Field(() => String, { nullable: true, description: 'Given out without gaps at signing.' })
  @TextColumn(40, { nullable: true })
  number!: string | null;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_contract_account')
  accountId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_contract_lead', { nullable: true })
  leadId!: string | null;

  @Field(() => String)
  @TextColumn(200)
  projectName!: string;

  @Field(() => ContractState)
  @CodeColumn()
  state!: ContractState;

  @Field(() => ID, {
    description: 'Primary rep today (主跟踪人); who it was on a past day stands in the parties.',
  })
  @RefColumn(() => User, 'fk_contract_primary')
  primaryRepId!: string;

  @Field(() => CustomerAge, { nullable: true, description: 'New or old customer, fixed at signing (ARC-5).' })
  @CodeColumn({ nullable: true })
  customerAge!: CustomerAge | null;

  @Field(() => GraphQLMoney, { description: 'Sum of the lines.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLQuantity, { description: "Sum of the lines in the contract's unit." })
  @BigColumn()
  quantityMilli!: number;

  @Field(() => String, { description: 'Unit of the quantities: m³, t, piece.' })
  @TextColumn(10)
  unit!: string;

  @Field(() => Int, { description: 'Days from delivery to due.' })
  @IntColumn()
  paymentTermDays!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  signedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Structure complete (主体完成).' })
  @DayColumn({ nullable: true })
  structureCompleteOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Topped out (封顶).' })
  @DayColumn({ nullable: true })
  toppedOutOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when everything was delivered; null while deliveries may follow (COM-3).',
  })
  @DayColumn({ nullable: true })
  deliveredInFullOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when with the collections office (清欠办).',
  })
  @DayColumn({ nullable: true })
  collectionsSince!: LocalDate | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When all that the collections office had taken was recovered; null while it holds the project. A bounce makes it null again; what is delivered afterwards is not the project (REC-4).',
  })
  @InstantColumn({ nullable: true })
  recoveredAt!: Date | null;

  @Field(() => DelinquencyClass, {
    nullable: true,
    description: 'Class of the debt as of the last evaluation (REC-2); null while ordinary.',
  })
  @CodeColumn({ nullable: true })
  delinquencyClass!: DelinquencyClass | null;

  @Field(() => Int, {
    description: 'Round of the joint review; a change of terms opens a new round and voids verdicts (CRE-3).',
  })
  @IntColumn()
  reviewRound!: number;

  @Field(() => Boolean, { description: 'Came in by import of running contracts.' })
  @FlagColumn()
  imported!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Who applied for it (申报人); null where it was imported.',
  })
  @RefColumn(() => User, 'fk_contract_applicant', { nullable: true })
  applicantId!: string | null;

  /** The lead while the contract is not rejected: a lead has at most one live contract. */
  @IdColumn({ nullable: true })
  liveLeadId!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the decision after the joint review.',
  })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the last decision: manager, department or VP.',
  })
  @TextColumn(500, { nullable: true })
  decisionReason!: string | null;

  /** The price list, its day and the tier it was judged by: fixed when handed in, anew when its lines change (CRE-4). */
  @RefColumn(() => PriceList, 'fk_contract_price_list', { nullable: true })
  priceListId!: string | null;

  @DayColumn({ nullable: true })
  pricedOn!: LocalDate | null;

  @CodeColumn({ nullable: true })
  priceTier!: AccountTier | null;

  @Field(() => Boolean, {
    description: 'A price is below its floor: nobody but the VP lets it pass (CRE-4).',
  })
  @FlagColumn()
  belowFloor!: boolean;

  @RefColumn(() => User, 'fk_contract_price_granted_by', { nullable: true })
  priceGrantedById!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the VP let its prices below the floor pass; a change of the lines voids it.',
  })
  @DayColumn({ nullable: true })
  priceGrantedOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  priceGrantReason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when everything is delivered and nothing is open (CON-1).',
  })
  @DayColumn({ nullable: true })
  closedOn!: LocalDate | null;
}
