import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { AppealState, RulingOutcome } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { User } from '../../identity';
import { CollisionCase } from './collision-case.entity';

@ObjectType({ description: 'One side asks the next level to look at a ruling again (申诉, COLL-5).' })
@Entity('collision_appeal')
@Unique('uq_collision_appeal_side', ['caseId', 'repId'])
@Index('idx_collision_appeal_decider', ['deciderId', 'state'])
export class CollisionAppeal extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollisionCase, 'fk_collision_appeal_case')
  caseId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_collision_appeal_rep')
  repId!: string;

  /** Read by its own side and by superiors: the resolver says to whom. */
  @TextColumn(1000)
  reason!: string;

  @Field(() => AppealState)
  @CodeColumn()
  state!: AppealState;

  @Field(() => ID, { description: 'The next level, who decides it.' })
  @RefColumn(() => User, 'fk_collision_appeal_decider')
  deciderId!: string;

  @Field(() => GraphQLInstant)
  @InstantColumn()
  dueAt!: Date;

  @Field(() => RulingOutcome, { description: 'What had been ruled.' })
  @CodeColumn()
  ruledOutcome!: RulingOutcome;

  /** Who ruled what is appealed: the figures count their rulings by it. */
  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  ruledById!: string | null;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  ruledPrimaryRepId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the next level says.' })
  @TextColumn(300, { nullable: true })
  decision!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;
}
