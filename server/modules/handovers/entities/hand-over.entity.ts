import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { HandOverMethod, HandOverScope, HandOverState } from '../../../../shared/vocabulary/handovers';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'Everything that went from one person to others in one step (业务移交), with what it takes to undo it (ORG-3, TER-10).',
})
@Entity('hand_over')
@Index('idx_hand_over_from', ['fromUserId', 'createdAt'])
export class HandOver extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => User, 'fk_hand_over_from')
  fromUserId!: string;

  @Field(() => HandOverScope)
  @CodeColumn()
  scope!: HandOverScope;

  @Field(() => HandOverMethod)
  @CodeColumn()
  method!: HandOverMethod;

  @Field(() => HandOverState)
  @CodeColumn()
  state!: HandOverState;

  @Field(() => String)
  @TextColumn(300)
  reason!: string;

  @Field(() => Int, { description: 'Records that changed hands.' })
  @IntColumn()
  moved!: number;

  @Field(() => Int, { description: 'Records left with the person afterwards.' })
  @IntColumn()
  remaining!: number;

  @Field(() => GraphQLInstant, { description: 'Until when it can be undone.' })
  @InstantColumn()
  undoUntil!: Date;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_hand_over_done_by')
  doneById!: string;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  undoneAt!: Date | null;

  @IdColumn({ nullable: true })
  undoneById!: string | null;
}
