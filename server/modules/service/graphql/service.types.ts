import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { CallBackOccasion, CallBackState, ComplaintStepKind } from '../../../../shared/vocabulary/service';
import { GraphQLLocalDate } from '../../../core/scalars';
import type { CallBackDuty, CallBackDutyRows, CallBackFigure } from '../queries/call-backs-owed';
import type { NextStep } from '../rules/complaint-steps';

@ObjectType('NextComplaintStep', { description: 'The step of a complaint that comes next (SVC-1).' })
export class NextComplaintStepType implements NextStep {
  @Field(() => Int, { description: '1, and one more each time the customer was not satisfied.' })
  round!: number;

  @Field(() => ComplaintStepKind, { description: 'Which of the five.' })
  step!: ComplaintStepKind;
}

@ObjectType('CallBackDuty', {
  description: 'A customer to be called back (回访), worked out from deliveries and calls (SVC-2).',
})
export class CallBackDutyType implements CallBackDuty {
  @Field(() => ID, { description: "The customer's id: one call is owed at a time." })
  id!: string;

  @Field(() => String, { description: 'Name of the customer.' })
  accountName!: string;

  @Field(() => String, { description: 'Code of the customer.' })
  accountCode!: string;

  @Field(() => AccountTier, { description: 'Tier of the customer.' })
  tier!: AccountTier;

  ownerId!: string;

  @Field(() => CallBackOccasion, { description: 'Why it is owed.' })
  occasion!: CallBackOccasion;

  @Field(() => GraphQLLocalDate, { description: 'Day by which it is owed.' })
  dueOn!: LocalDate;

  @Field(() => CallBackState, { description: 'How it stands; DONE: called, the next one is not due soon.' })
  state!: CallBackState;

  @Field(() => Int, { description: 'Days over; 0 when due today or later.' })
  overdueDays!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day they were last spoken to.' })
  lastCallOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the last call, reached or not.' })
  lastTriedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First delivery of the contract nobody asked about yet.',
  })
  startedOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the last delivery.' })
  lastDeliveryOn!: LocalDate;
}

@ObjectType('CallBackFigure', { description: 'Call-backs of one rep, over the rows of the list (SVC-2).' })
export class CallBackFigureType implements CallBackFigure {
  repId!: string;

  @Field(() => Int, { description: 'Overdue.' })
  overdue!: number;

  @Field(() => Int, { description: 'Due, not overdue.' })
  due!: number;

  @Field(() => Int, { description: 'Called, not due again.' })
  done!: number;
}

@ObjectType('CallBackDutyPage', { description: 'One page of the call-backs owed, and the numbers per rep.' })
export class CallBackDutyPage implements CallBackDutyRows {
  @Field(() => [CallBackDutyType], { description: 'Longest overdue first.' })
  items!: CallBackDutyType[];

  @Field(() => Int, { description: 'Number of all rows that match, over all pages.' })
  total!: number;

  @Field(() => [CallBackFigureType], { description: 'Per rep, over all rows that match.' })
  figures!: CallBackFigureType[];
}
