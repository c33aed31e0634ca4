import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import {
  AppealState,
  CollisionKind,
  CollisionState,
  CollisionStrength,
  RulingOutcome,
} from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead } from './lead.entity';

@ObjectType({
  description: 'Two or more reps on one customer (撞单案件), from opening to ruling (COLL-1, COLL-4).',
})
@Entity('collision_case')
@Unique('uq_collision_case_number', ['number'])
@Unique('uq_collision_case_open', ['openKey'])
@Index('idx_collision_case_lead', ['leadId'])
@Index('idx_collision_case_account', ['accountId'])
@Index('idx_collision_case_state', ['state', 'dueAt'])
@Index('idx_collision_case_ruled', ['ruledAt'])
export class CollisionCase extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID, { nullable: true, description: 'The lead that the case is about.' })
  @RefColumn(() => Lead, 'fk_collision_case_lead', { nullable: true })
  leadId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_collision_case_account', { nullable: true })
  accountId!: string | null;

  @Field(() => String)
  @TextColumn(200)
  customerName!: string;

  @Field(() => CollisionKind)
  @CodeColumn()
  kind!: CollisionKind;

  @Field(() => CollisionStrength)
  @CodeColumn()
  strength!: CollisionStrength;

  @Field(() => CollisionState)
  @CodeColumn()
  state!: CollisionState;

  /** 'lead:…' or 'account:…' while open, null after: one open case per lead or account. */
  @TextColumn(60, { nullable: true })
  openKey!: string | null;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  openedOn!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'Who opened it by hand; null where it opened by itself.' })
  @RefColumn(() => User, 'fk_collision_case_opened_by', { nullable: true })
  openedById!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLInstant, { description: 'When a ruling is due; later it goes one level up (COLL-5).' })
  @InstantColumn()
  dueAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The superior it waits for.' })
  @RefColumn(() => User, 'fk_collision_case_ruler', { nullable: true })
  rulerId!: string | null;

  @Field(() => Int, { description: 'How many times it went one level up.' })
  @IntColumn()
  escalations!: number;

  @Field(() => RulingOutcome, { nullable: true })
  @CodeColumn({ nullable: true })
  outcome!: RulingOutcome | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_collision_case_primary', { nullable: true })
  primaryRepId!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  rulingReason!: string | null;

  @Field(() => Boolean, { description: 'The ruling went against what most clauses favoured.' })
  @FlagColumn()
  deviates!: boolean;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  ruledById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  ruledAt!: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which a side may appeal (COLL-5).',
  })
  @DayColumn({ nullable: true })
  appealUntil!: LocalDate | null;

  @Field(() => AppealState, { nullable: true, description: 'Null while nobody appealed.' })
  @CodeColumn({ nullable: true })
  appealState!: AppealState | null;

  /** Who ruled what the next level overturned: the figures count it as theirs. */
  @IdColumn({ nullable: true })
  overturnedById!: string | null;
}
