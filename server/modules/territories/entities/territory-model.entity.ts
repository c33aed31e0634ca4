import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AssignMode, TerritoryModelState } from '../../../../shared/vocabulary/territories';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'A version of all territory rules (区域方案): drawn as a draft, simulated, then in force until the next one (TER-3).',
})
@Entity('territory_model')
@Unique('uq_territory_model_active', ['activeKey'])
@Unique('uq_territory_model_number', ['number'])
@Index('idx_territory_model_state', ['state'])
export class TerritoryModel extends BaseEntity {
  @Field(() => String)
  @TextColumn(80)
  name!: string;

  @Field(() => TerritoryModelState)
  @CodeColumn()
  state!: TerritoryModelState;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version in the order they came into force; null before.',
  })
  @IntColumn({ nullable: true })
  number!: number | null;

  /** 1 on the version in force, null on the others: its unique key lets exactly one be it. */
  @IntColumn({ nullable: true })
  activeKey!: number | null;

  @Field(() => Boolean, {
    description: 'A change made directly to the rules in force, which is a version of its own.',
  })
  @FlagColumn()
  isAmendment!: boolean;

  @Field(() => ID, { nullable: true, description: 'The version it was copied from or amends.' })
  @RefColumn(() => TerritoryModel, 'fk_territory_model_based_on', { nullable: true })
  basedOnId!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, in words.' })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_territory_model_created_by', { nullable: true })
  createdById!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Digest of the simulation that somebody confirmed; null while it was not simulated.',
  })
  @TextColumn(64, { nullable: true })
  simulatedDigest!: string | null;

  @Field(() => AssignMode, { nullable: true })
  @CodeColumn({ nullable: true })
  simulatedMode!: AssignMode | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  simulatedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_territory_model_simulated_by', { nullable: true })
  simulatedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day in force.' })
  @DayColumn({ nullable: true })
  activeFrom!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day no longer in force.' })
  @DayColumn({ nullable: true })
  activeTo!: LocalDate | null;
}
