import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { LossRecord } from './loss-record.entity';

@ObjectType({
  description:
    "Evidence on a loss, given in confidence (举证): read by the rep's superiors only, never by the accused or other reps (LOSS-2).",
})
@Entity('loss_evidence')
@Index('idx_loss_evidence_loss', ['lossId'])
@Index('idx_loss_evidence_given_by', ['givenById', 'lossId'])
export class LossEvidence extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => LossRecord, 'fk_loss_evidence_loss')
  lossId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_loss_evidence_given_by')
  givenById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  givenOn!: LocalDate;

  @Field(() => String)
  @TextColumn(2000)
  statement!: string;

  @Field(() => ID, { nullable: true, description: 'Whom it accuses, where it names somebody.' })
  @RefColumn(() => User, 'fk_loss_evidence_accused', { nullable: true })
  accusedId!: string | null;
}
