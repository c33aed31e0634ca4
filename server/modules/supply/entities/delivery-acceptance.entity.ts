import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { BigColumn, DayColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLQuantity } from '../../../core/scalars';
import { Contract, Delivery } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'The customer accepted a delivery (验收): what of it, by whom. Once, and never changed (CON-1, CON-5).',
})
@Entity('delivery_acceptance')
@Unique('uq_delivery_acceptance', ['deliveryId'])
@Index('idx_delivery_acceptance_contract', ['contractId', 'acceptedOn'])
export class DeliveryAcceptance extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Delivery, 'fk_delivery_acceptance_delivery')
  deliveryId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_delivery_acceptance_contract')
  contractId!: string;

  @Field(() => GraphQLQuantity)
  @BigColumn()
  acceptedMilli!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  acceptedOn!: LocalDate;

  @Field(() => String, { description: 'Who accepted it for the customer.' })
  @TextColumn(80)
  acceptedBy!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The difference that it settled; null where all was accepted.',
  })
  @RefColumn(() => Delivery, 'fk_delivery_acceptance_difference', { nullable: true })
  differenceId!: string | null;

  @RefColumn(() => User, 'fk_delivery_acceptance_recorded_by')
  recordedById!: string;
}
