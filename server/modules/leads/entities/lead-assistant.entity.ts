import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, IntColumn, RefColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { Lead } from './lead.entity';

@ObjectType({
  description: 'A rep who assists by a ruling (协助人) and their share of the commission (COLL-4).',
})
@Entity('lead_assistant')
@Unique('uq_lead_assistant', ['leadId', 'repId'])
@Index('idx_lead_assistant_rep', ['repId'])
export class LeadAssistant extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_lead_assistant_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_lead_assistant_rep')
  repId!: string;

  @Field(() => Int, { description: 'Share in 1/10,000 of the commission.' })
  @IntColumn()
  shareBp!: number;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  caseId!: string | null;
}
