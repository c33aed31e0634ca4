import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { ReceptionLevel } from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, FlagColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { User } from '../../identity';
import { PlannedVisit } from './planned-visit.entity';

@ObjectType({
  description:
    'How a customer who comes to us is received (客户来访接待); the visit itself is planned and reported like any other (VIS-11).',
})
@Entity('visit_reception')
@Unique('uq_visit_reception_visit', ['visitId'])
export class VisitReception extends BaseEntity {
  @RefColumn(() => PlannedVisit, 'fk_visit_reception_visit')
  visitId!: string;

  @Field(() => ReceptionLevel)
  @CodeColumn()
  level!: ReceptionLevel;

  @Field(() => String, { description: 'Who comes.' })
  @TextColumn(300)
  guests!: string;

  @Field(() => Int)
  @IntColumn()
  guestCount!: number;

  @Field(() => ID, { description: 'Who receives them.' })
  @RefColumn(() => User, 'fk_visit_reception_host')
  hostId!: string;

  @Field(() => Boolean)
  @FlagColumn()
  showroom!: boolean;

  @Field(() => Boolean)
  @FlagColumn()
  plantTour!: boolean;

  @Field(() => Boolean, { description: 'Talks with the marketing manager.' })
  @FlagColumn()
  marketingTalk!: boolean;

  @Field(() => Boolean, { description: 'Talks with the general manager.' })
  @FlagColumn()
  generalManagerTalk!: boolean;

  @Field(() => String, { nullable: true, description: 'Meal, lodging, gift within policy.' })
  @TextColumn(300, { nullable: true })
  hospitality!: string | null;
}
