import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { LetterChannel, LetterDeliveryState } from '../../../../shared/vocabulary/letters';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { DunningLetter } from '../../receivables';

@ObjectType({
  description: 'One sending of a letter and the proof of it (送达记录): post, e-mail or by hand (DUN-1).',
})
@Entity('letter_delivery')
@Index('idx_letter_delivery_letter', ['letterId'])
export class LetterDelivery extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => DunningLetter, 'fk_letter_delivery_letter')
  letterId!: string;

  @Field(() => LetterChannel)
  @CodeColumn()
  channel!: LetterChannel;

  @Field(() => String, { description: 'Tracking number, e-mail address, or who took it.' })
  @TextColumn(120)
  reference!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  sentOn!: LocalDate;

  @Field(() => ID, { description: 'Who sent or handed it over.' })
  @RefColumn(() => User, 'fk_letter_delivery_sent_by')
  sentById!: string;

  @Field(() => LetterDeliveryState)
  @CodeColumn()
  state!: LetterDeliveryState;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the receipt or return.' })
  @DayColumn({ nullable: true })
  endedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Who signed for it, or why it came back.' })
  @TextColumn(300, { nullable: true })
  endedNote!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who recorded the receipt or return.' })
  @RefColumn(() => User, 'fk_letter_delivery_ended_by', { nullable: true })
  endedById!: string | null;
}
