import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ClaimEnd, IntentLevel } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from './lead.entity';

/** Days on which the clock stood still: [from, to), to is null while it stands. */
export interface Freeze {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

@ObjectType({ description: "One rep's hold on a lead (认领), with its clock (LEAD-3, LEAD-5)." })
@Entity('lead_claim')
@Unique('uq_lead_claim_open', ['leadId', 'openKey'])
@Index('idx_lead_claim_rep', ['repId', 'openKey'])
@Index('idx_lead_claim_rep_started', ['repId', 'startedOn'])
@Index('idx_lead_claim_falls', ['openKey', 'fallsBackOn'])
export class LeadClaim extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_lead_claim_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_lead_claim_rep')
  repId!: string;

  @Field(() => GraphQLInstant)
  @InstantColumn()
  startedAt!: Date;

  @Field(() => GraphQLLocalDate, {
    description: "The clock starts here; a transfer keeps the earlier holder's day.",
  })
  @DayColumn()
  startedOn!: LocalDate;

  @Field(() => IntentLevel, {
    description: 'Level when the clock started: later changes of level do not renew it (LEAD-6).',
  })
  @CodeColumn()
  level!: IntentLevel;

  @Field(() => Boolean, { description: "Taken from the pool: counts for the day's limit (LEAD-9)." })
  @FlagColumn()
  fromPool!: boolean;

  /** What the clock is anchored to: this claim, the claim it was transferred from, or a follow-up. */
  @IdColumn()
  anchorEventId!: string;

  /** Further terms a manager granted beyond the policy's. */
  @Field(() => Int)
  @IntColumn()
  extensionsGranted!: number;

  @JsonColumn()
  freezes!: Freeze[];

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'A manager holds it back from the pool until then (LEAD-7).',
  })
  @InstantColumn({ nullable: true })
  heldUntil!: Date | null;

  /** First day it may fall back: what protectionOf says, stored for the nightly job's index. */
  @DayColumn()
  fallsBackOn!: LocalDate;

  /** Days left at the last warning given, so that each warning is given once. */
  @IntColumn({ nullable: true })
  warnedDays!: number | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  endedAt!: Date | null;

  @Field(() => ClaimEnd, { nullable: true })
  @CodeColumn({ nullable: true })
  endCause!: ClaimEnd | null;

  /** 1 while it runs, null after: its unique key lets at most one in per lead. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
