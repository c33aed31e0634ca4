import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from './user.entity';

@ObjectType({
  description:
    "Absence cover (请假代理): on the days [validFrom, validTo) the stand-in sees and acts on the absent person's book in their name (ORG-3). One person has at most one on any day.",
})
@Entity('absence_cover')
@Index('idx_absence_cover_user', ['userId', 'validFrom'])
@Index('idx_absence_cover_stand_in', ['standInId', 'validFrom'])
export class AbsenceCover extends BaseEntity {
  @Field(() => ID, { description: 'Who is away.' })
  @RefColumn(() => User, 'fk_absence_cover_user')
  userId!: string;

  @Field(() => ID, { description: 'Who acts in their name (代理人).' })
  @RefColumn(() => User, 'fk_absence_cover_stand_in')
  standInId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @DayColumn()
  validFrom!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'The day from which it no longer holds (half-open).' })
  @DayColumn()
  validTo!: LocalDate;

  @Field(() => String, { description: 'Why the person is away; at most 200 characters.' })
  @TextColumn(200)
  reason!: string;

  @RefColumn(() => User, 'fk_absence_cover_created_by')
  createdById!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day it was ended ahead of time; validTo is cut to it.',
  })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;
}
