import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { CollisionSide } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IdColumn, IntColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { CollisionCase } from './collision-case.entity';

@ObjectType({ description: 'One side of a collision case (当事人).' })
@Entity('collision_party')
@Unique('uq_collision_party', ['caseId', 'repId'])
@Index('idx_collision_party_rep', ['repId'])
export class CollisionParty extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollisionCase, 'fk_collision_party_case')
  caseId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_collision_party_rep')
  repId!: string;

  @Field(() => CollisionSide)
  @CodeColumn()
  side!: CollisionSide;

  @Field(() => ID, { nullable: true, description: "This side's own registration." })
  @IdColumn({ nullable: true })
  leadId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Share in 1/10,000 that the ruling gave an assistant.' })
  @IntColumn({ nullable: true })
  shareBp!: number | null;
}
