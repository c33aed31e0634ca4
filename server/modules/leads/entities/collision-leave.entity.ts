import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { CaseMatter } from '../../../../shared/vocabulary/leads';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { CollisionCase } from './collision-case.entity';

@ObjectType({ description: "The ruler's leave to act while a case is open (准许, COLL-5)." })
@Entity('collision_leave')
@Index('idx_collision_leave_case', ['caseId', 'userId'])
export class CollisionLeave extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => CollisionCase, 'fk_collision_leave_case')
  caseId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_collision_leave_user')
  userId!: string;

  @Field(() => CaseMatter)
  @CodeColumn()
  what!: CaseMatter;

  @Field(() => GraphQLLocalDate, { description: 'Last day on which it holds.' })
  @DayColumn()
  until!: LocalDate;

  @Field(() => String)
  @TextColumn(300)
  reason!: string;

  @Field(() => ID)
  @IdColumn()
  grantedById!: string;
}
