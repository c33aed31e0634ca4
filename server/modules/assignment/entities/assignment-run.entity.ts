import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { AssignMode, AssignmentKind, AssignmentState } from '../../../../shared/vocabulary/territories';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { TerritoryModel } from '../../territories';

@ObjectType({
  description:
    'One run of the assignment (分配执行): what it moved, from which version, who ran it and when (TER-3). Rolling back is a run of its own.',
})
@Entity('assignment_run')
@Unique('uq_assignment_run_waiting', ['waitingKey'])
@Unique('uq_assignment_run_rolls_back', ['rollsBackId'])
@Index('idx_assignment_run_model', ['modelId'])
@Index('idx_assignment_run_state', ['state', 'effectiveOn'])
export class AssignmentRun extends BaseEntity {
  @Field(() => AssignmentKind)
  @CodeColumn()
  kind!: AssignmentKind;

  @Field(() => AssignmentState)
  @CodeColumn()
  state!: AssignmentState;

  @Field(() => ID, { nullable: true, description: 'The version of the rules it went by.' })
  @RefColumn(() => TerritoryModel, 'fk_assignment_run_model', { nullable: true })
  modelId!: string | null;

  @Field(() => Boolean, { description: 'It put that version in force.' })
  @FlagColumn()
  activates!: boolean;

  @Field(() => ID, { nullable: true, description: 'The version that was in force before.' })
  @RefColumn(() => TerritoryModel, 'fk_assignment_run_former_model', { nullable: true })
  formerModelId!: string | null;

  @Field(() => AssignMode)
  @CodeColumn()
  mode!: AssignMode;

  @Field(() => GraphQLLocalDate, { description: 'First day its owners count.' })
  @DayColumn()
  effectiveOn!: LocalDate;

  @Field(() => String, { description: 'Digest of the moves, as they were previewed.' })
  @TextColumn(64)
  digest!: string;

  @Field(() => Boolean, { description: 'Accounts with an open collision case were moved too (TER-4).' })
  @FlagColumn()
  moveColliding!: boolean;

  @Field(() => Boolean, { description: 'Accounts with a class B or C debt were moved too (TER-4).' })
  @FlagColumn()
  moveIndebted!: boolean;

  @Field(() => Boolean, { description: 'Accounts with a visit in a frozen week were moved too (TER-4).' })
  @FlagColumn()
  moveVisited!: boolean;

  @Field(() => Int, { description: 'Accounts looked at.' })
  @IntColumn()
  looked!: number;

  @Field(() => Int, { description: 'Accounts moved, or to be moved while it waits.' })
  @IntColumn()
  moved!: number;

  @Field(() => Int, { description: 'Accounts that no rule matches.' })
  @IntColumn()
  gaps!: number;

  @Field(() => Int, { description: 'Accounts that more than one rule matches.' })
  @IntColumn()
  overlaps!: number;

  @Field(() => Int, {
    description: 'Accounts left alone although a rule would move them; of a rollback: not restored.',
  })
  @IntColumn()
  heldBack!: number;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it ran in the days of the collection check, by whoever ran it (TER-4).',
  })
  @TextColumn(300, { nullable: true })
  overrideReason!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_assignment_run_created_by', { nullable: true })
  createdById!: string | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When it was done, cancelled or stopped (UTC).',
  })
  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled or stopped.' })
  @TextColumn(500, { nullable: true })
  stopReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The run that this one takes back.' })
  @RefColumn(() => AssignmentRun, 'fk_assignment_run_rolls_back', { nullable: true })
  rollsBackId!: string | null;

  /** Ids of accounts that accepted challenges leave out (TER-6). */
  @JsonColumn({ nullable: true })
  leaveAlone!: string[] | null;

  /** 1 while it waits for its day: at most one run does. */
  @IntColumn({ nullable: true })
  waitingKey!: number | null;
}
