import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { Lead } from './lead.entity';

@ObjectType({
  description:
    'A talk about terms (条款谈判) with a second person of the sales department, recorded by the rep and filed by marketing (LEAD-12).',
})
@Entity('terms_talk')
@Index('idx_terms_talk_lead', ['leadId', 'talkedOn'])
@Index('idx_terms_talk_rep', ['repId', 'talkedOn'])
@Index('idx_terms_talk_second', ['secondId', 'talkedOn'])
@Index('idx_terms_talk_filed', ['filedOn', 'talkedOn'])
export class TermsTalk extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Lead, 'fk_terms_talk_lead')
  leadId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_terms_talk_rep')
  repId!: string;

  @Field(() => ID, { description: 'The second person who took part.' })
  @RefColumn(() => User, 'fk_terms_talk_second')
  secondId!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  talkedOn!: LocalDate;

  @Field(() => String, { description: 'What was talked about: price, volume, payment, delivery.' })
  @TextColumn(2000)
  terms!: string;

  @Field(() => String, {
    description: 'How the customer behaved: what they insist on, what they gave way in.',
  })
  @TextColumn(1000)
  behaviour!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_terms_talk_filed_by', { nullable: true })
  filedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day marketing filed it.' })
  @DayColumn({ nullable: true })
  filedOn!: LocalDate | null;
}
