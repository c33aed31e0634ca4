import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { HeldKind } from '../../../../shared/vocabulary/handovers';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../core/columns';
import { HandOver } from './hand-over.entity';

/** What one record was before, as far as undoing needs it. */
export interface BeforeHandOver {
  readonly territoryId?: string | null;
  readonly planId?: string;
  readonly part?: 'REP' | 'JOINT' | 'RULER' | 'PARTY';
  readonly validTo?: string | null;
  readonly assistants?: readonly { readonly repId: string; readonly shareBp: number }[];
}

@ObjectType({ description: 'One record of a hand-over (移交明细).' })
@Entity('hand_over_item')
@Index('idx_hand_over_item', ['handOverId', 'kind'])
export class HandOverItem extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => HandOver, 'fk_hand_over_item_hand_over')
  handOverId!: string;

  @Field(() => HeldKind)
  @CodeColumn()
  kind!: HeldKind;

  @Field(() => ID)
  @IdColumn()
  recordId!: string;

  @Field(() => String, { description: 'What the record is called.' })
  @TextColumn(300)
  label!: string;

  @Field(() => ID, { nullable: true, description: 'Who has it now; null where it ended.' })
  @IdColumn({ nullable: true })
  toUserId!: string | null;

  /** Version of the record as the hand-over left it: another one means that it moved since. */
  @IntColumn()
  versionAfter!: number;

  @JsonColumn()
  beforeData!: BeforeHandOver;

  @Field(() => Boolean, { description: 'Undone: it is back where it was.' })
  @FlagColumn()
  undone!: boolean;

  @Field(() => Boolean, { description: 'It had moved on when the rest was undone, and stayed.' })
  @FlagColumn()
  movedSince!: boolean;
}
