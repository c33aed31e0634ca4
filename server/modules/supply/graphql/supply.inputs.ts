import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { SupplyNoticeState } from '../../../../shared/vocabulary/supply';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'Narrows the supply notices.' })
export class SupplyNoticeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of number, contract, project or customer.' })
  q?: string;

  @Field(() => [SupplyNoticeState], { nullable: true })
  states?: SupplyNoticeState[];

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  neededFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  neededTo?: LocalDate;
}

@InputType({ description: 'Releases goods of a contract for production and supply.' })
export class IssueSupplyNoticeInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  lineId!: string;

  @Field(() => GraphQLQuantity, { description: 'Above zero.' })
  @Min(1)
  quantityMilli!: number;

  @Field(() => GraphQLLocalDate, { description: 'Today or later.' })
  neededOn!: LocalDate;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes a notice back.' })
export class WithdrawSupplyNoticeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'What the customer accepted of a delivery.' })
export class AcceptDeliveryInput {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => GraphQLQuantity, {
    description: 'Not negative; other than delivered, it settles the difference.',
  })
  @Min(0)
  acceptedMilli!: number;

  @Field(() => GraphQLLocalDate, { description: 'From the delivery to today.' })
  on!: LocalDate;

  @Field(() => String, { description: 'Who accepted it for the customer.' })
  @NotBlank()
  @MaxLength(80)
  acceptedBy!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}
