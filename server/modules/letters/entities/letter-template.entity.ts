import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { LetterTemplateSource, LetterTone } from '../../../../shared/vocabulary/letters';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'A version of the Word template of letters of one tone (函件模板). Versions are kept for good: a letter names the one it was issued with (DUN-1).',
})
@Entity('letter_template')
@Unique('uq_letter_template_version', ['tone', 'versionNo'])
@Unique('uq_letter_template_digest', ['tone', 'digest'])
@Unique('uq_letter_template_in_force', ['inForceTone'])
export class LetterTemplate extends BaseEntity {
  @Field(() => LetterTone, { description: 'Letters of this tone use it (语气).' })
  @CodeColumn()
  tone!: LetterTone;

  @Field(() => Int, { description: 'Counts the versions of a tone from 1.' })
  @IntColumn()
  versionNo!: number;

  @Field(() => LetterTemplateSource, { description: 'Shipped with the product or uploaded.' })
  @CodeColumn()
  source!: LetterTemplateSource;

  /** The tone while this version is in force: one version of a tone at a time. */
  @CodeColumn({ nullable: true })
  inForceTone!: LetterTone | null;

  @Field(() => String, { description: 'Name of the file that was uploaded.' })
  @TextColumn(120)
  name!: string;

  /** SHA-256 of what was sent: the same file again is the same version. */
  @TextColumn(64)
  digest!: string;

  @Field(() => ID, { nullable: true, description: 'Who uploaded it; null for a shipped one.' })
  @RefColumn(() => User, 'fk_letter_template_uploaded_by', { nullable: true })
  uploadedById!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the upload.' })
  @DayColumn()
  uploadedOn!: LocalDate;
}
