import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { LegalPaper } from '../../../../shared/vocabulary/legal';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Delivery } from '../../contracts';
import { User } from '../../identity';
import { LegalCase } from './legal-case.entity';

@ObjectType({
  description:
    'A paper added to a legal case: scan of the contract, of a signed delivery note, correspondence (REC-5).',
})
@Entity('legal_evidence')
@Index('idx_legal_evidence_case', ['caseId', 'kind'])
export class LegalEvidence extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => LegalCase, 'fk_legal_evidence_case')
  caseId!: string;

  @Field(() => LegalPaper)
  @CodeColumn()
  kind!: LegalPaper;

  @Field(() => ID, { nullable: true, description: 'The delivery whose signed note it is.' })
  @RefColumn(() => Delivery, 'fk_legal_evidence_delivery', { nullable: true })
  deliveryId!: string | null;

  @Field(() => String)
  @TextColumn(200)
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the paper.' })
  @DayColumn()
  datedOn!: LocalDate;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_legal_evidence_filed_by')
  filedById!: string;
}
