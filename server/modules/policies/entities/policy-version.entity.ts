import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IdColumn, JsonColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLData, GraphQLLocalDate } from '../../../core/scalars';

@ObjectType({
  description:
    'A version of a policy (政策版本): business numbers in force from a day on. Never changed, only followed by a later one.',
})
@Entity('policy_version')
@Unique('uq_policy_version_day', ['area', 'effectiveFrom'])
export class PolicyVersion extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  area!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  effectiveFrom!: LocalDate;

  @Field(() => GraphQLData)
  @JsonColumn()
  data!: Record<string, unknown>;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  publishedById!: string | null;
}
