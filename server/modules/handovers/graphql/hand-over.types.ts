import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HeldKind, StayReason } from '../../../../shared/vocabulary/handovers';
import { HandOverItem } from '../entities/hand-over-item.entity';
import { HandOver } from '../entities/hand-over.entity';

@ObjectType('HeldCount', { description: 'How many records of a kind a person holds.' })
export class HeldCountType {
  @Field(() => HeldKind)
  kind!: HeldKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType('HandOverKind', { description: 'What a hand-over does with the records of one kind.' })
export class HandOverKindType {
  @Field(() => HeldKind)
  kind!: HeldKind;

  @Field(() => Int, { description: 'Held before.' })
  held!: number;

  @Field(() => Int, { description: 'Go to somebody else.' })
  goes!: number;

  @Field(() => Int, { description: 'End: rules and memberships that named the person.' })
  ends!: number;

  @Field(() => Int, { description: 'Stay.' })
  stays!: number;
}

@ObjectType('HandOverFlow', { description: 'How many records of a kind go to one person.' })
export class HandOverFlowType {
  @Field(() => ID)
  toUserId!: string;

  @Field(() => HeldKind)
  kind!: HeldKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType('HandOverRow', { description: 'One record of a preview: where it goes, or why it stays.' })
export class HandOverRowType {
  @Field(() => HeldKind)
  kind!: HeldKind;

  @Field(() => ID)
  recordId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => ID, { nullable: true })
  toUserId!: string | null;

  @Field(() => Boolean, { description: 'It ends: a rule or membership that named the person.' })
  ends!: boolean;

  @Field(() => StayReason, { nullable: true, description: 'Why it stays; null where it goes.' })
  stays!: StayReason | null;
}

@ObjectType('HandOverAnswer', { description: 'What a hand-over did, or with dryRun would do.' })
export class HandOverAnswerType {
  @Field(() => HandOver, { nullable: true, description: 'The record of it; null for a preview.' })
  handOver!: HandOver | null;

  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => String, { description: 'Of exactly these moves: send it with the act.' })
  digest!: string;

  @Field(() => Int)
  moved!: number;

  @Field(() => Int, { description: 'Records that remain with the person afterwards; 0 is complete.' })
  remaining!: number;

  @Field(() => [HandOverKindType])
  kinds!: HandOverKindType[];

  @Field(() => [HandOverFlowType])
  flows!: HandOverFlowType[];

  @Field(() => [HandOverRowType], { description: 'What stays first, then what goes; at most 500.' })
  rows!: HandOverRowType[];

  @Field(() => Int)
  rowsTotal!: number;
}

@ObjectType('UndoneHandOver', { description: 'What undoing a hand-over brought back.' })
export class UndoneHandOverType {
  @Field(() => HandOver)
  handOver!: HandOver;

  @Field(() => Int, { description: 'Records that are back.' })
  restored!: number;

  @Field(() => [HandOverItem], { description: 'Records that moved on since and stay; at most 500.' })
  movedSince!: HandOverItem[];
}
