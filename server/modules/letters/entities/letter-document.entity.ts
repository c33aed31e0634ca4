import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { LetterDocumentState, LetterTone } from '../../../../shared/vocabulary/letters';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, JsonColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { DunningLetter } from '../../receivables';
import type { LetterTexts } from '../rules/letter-fields';
import { LetterTemplate } from './letter-template.entity';

@ObjectType({
  description:
    'The document of a letter (函件文件): its texts and template as they were at issue, signed off by finance before it goes out (DUN-1). Has the id of its letter.',
})
@Entity('letter_document')
@Unique('uq_letter_document_letter', ['letterId'])
@Index('idx_letter_document_state', ['state'])
export class LetterDocument extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => DunningLetter, 'fk_letter_document_letter')
  letterId!: string;

  @Field(() => LetterTone, { description: 'How firmly it speaks (语气).' })
  @CodeColumn()
  tone!: LetterTone;

  @Field(() => ID, { description: 'The template version in force when it was issued.' })
  @RefColumn(() => LetterTemplate, 'fk_letter_document_template')
  templateId!: string;

  /** Every field as it was at issue: what was said once is never computed again. */
  @JsonColumn()
  texts!: LetterTexts;

  @Field(() => LetterDocumentState)
  @CodeColumn()
  state!: LetterDocumentState;

  @Field(() => ID, { nullable: true, description: 'Finance: who signed it off.' })
  @RefColumn(() => User, 'fk_letter_document_signed_off_by', { nullable: true })
  signedOffById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  signedOffOn!: LocalDate | null;
}
