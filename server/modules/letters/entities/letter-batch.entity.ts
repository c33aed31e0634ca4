import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { LetterForm } from '../../../../shared/vocabulary/letters';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, InstantColumn, IntColumn, JsonColumn, RefColumn } from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'Many letters packed into one archive, streamed to who asked for it (函件打包). The row tells how far it is, also after the page was left.',
})
@Entity('letter_batch')
export class LetterBatch extends BaseEntity {
  /** Who asked for it: nobody else takes it. */
  @RefColumn(() => User, 'fk_letter_batch_asked_by')
  askedById!: string;

  @Field(() => LetterForm)
  @CodeColumn()
  form!: LetterForm;

  @JsonColumn()
  letterIds!: readonly string[];

  @Field(() => Int, { description: 'Letters in the archive.' })
  @IntColumn()
  total!: number;

  @Field(() => Int, { description: 'Letters packed so far.' })
  @IntColumn()
  done!: number;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was packed in full.' })
  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;
}
