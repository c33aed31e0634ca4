import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { ConflictKind, ConflictSeverity } from '../../../../shared/vocabulary/visits';
import { GraphQLLocalDate } from '../../../core/scalars';
import type { ReadableConflict } from '../queries/week-conflicts';

@ObjectType({
  description:
    'What stands against a visit (撞车提示). Colleagues see team and day, superiors the name (COLL-2).',
})
export class VisitConflict implements ReadableConflict {
  @Field(() => ConflictKind)
  kind!: ConflictKind;

  @Field(() => ConflictSeverity)
  severity!: ConflictSeverity;

  @Field(() => ID, { nullable: true })
  otherVisitId!: string | null;

  @Field(() => String, { nullable: true, description: "Only for those who may see that person's plan." })
  otherRepName!: string | null;

  @Field(() => String, { nullable: true })
  otherTeam!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  otherOn!: LocalDate | null;
}
