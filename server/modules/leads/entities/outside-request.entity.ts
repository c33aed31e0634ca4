import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { OutsideKind, OutsideState } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, InstantColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Territory } from '../../territories';
import { Lead } from './lead.entity';

@ObjectType({
  description:
    "A rep's attempt to register or visit outside their territory, which waits for the consent of the territory's manager (跨区申请, TER-6).",
})
@Entity('outside_request')
@Unique('uq_outside_request_open', ['openKey'])
@Index('idx_outside_request_territory', ['territoryId', 'state'])
@Index('idx_outside_request_rep', ['repId', 'state'])
@Index('idx_outside_request_asked', ['askedId', 'state'])
@Index('idx_outside_request_lead', ['leadId'])
@Index('idx_outside_request_account', ['accountId'])
export class OutsideRequest extends BaseEntity {
  @Field(() => OutsideKind)
  @CodeColumn()
  kind!: OutsideKind;

  @Field(() => ID, { description: 'The rep who asks.' })
  @RefColumn(() => User, 'fk_outside_request_rep')
  repId!: string;

  @Field(() => ID, { description: 'The territory that the customer or site belongs to.' })
  @RefColumn(() => Territory, 'fk_outside_request_territory')
  territoryId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_outside_request_lead', { nullable: true })
  leadId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_outside_request_account', { nullable: true })
  accountId!: string | null;

  @Field(() => String, { description: 'Customer as it was called when the rep asked.' })
  @TextColumn(200)
  customerName!: string;

  /** The manager who was asked; null where only a director can answer. */
  @Field(() => ID, { nullable: true, description: 'Who was asked; null where a sales director answers.' })
  @RefColumn(() => User, 'fk_outside_request_asked', { nullable: true })
  askedId!: string | null;

  @Field(() => OutsideState)
  @CodeColumn()
  state!: OutsideState;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_outside_request_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, or a word with the consent.' })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which a consent to visits holds; a consent to a registration has no end.',
  })
  @DayColumn({ nullable: true })
  validUntil!: LocalDate | null;

  /** Kind, rep and subject while it waits, null after: nobody asks twice for the same thing at once. */
  @TextColumn(120, { nullable: true })
  openKey!: string | null;
}
