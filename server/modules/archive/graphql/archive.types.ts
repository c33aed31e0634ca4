import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { Account } from '../../accounts';
import { GraphQLLocalDate } from '../../../core/scalars';
import type { StrategicFile } from '../queries/strategic-files';
import type { Revealed } from '../use-cases/reveal-contact';

@ObjectType('Revealed', {
  description: 'Sensitive data shown once; the act is in the audit trail (ARC-3).',
})
export class RevealedType implements Revealed {
  @Field(() => String, { nullable: true, description: 'Phone as it was written.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Bank account number.' })
  bankAccount!: string | null;
}

@ObjectType('StrategicFile', {
  description: "How a strategic customer's file stands: reviews, contacts, satisfaction (TIER-7, TIER-8).",
})
export class StrategicFileType implements StrategicFile {
  @Field(() => Account, { description: 'The customer.' })
  account!: Account;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last review of the file; null: never.' })
  reviewedOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'The monthly review is overdue.' })
  reviewOverdue!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last visit made or contact reached.' })
  contactOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'No contact within the days of the policy (half a month).' })
  contactOverdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Last satisfaction score, 0 … 100.' })
  satisfaction!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the last score.' })
  satisfactionOn!: LocalDate | null;

  @Field(() => Int, { description: 'Complaints not yet confirmed by the customer.' })
  openFeedback!: number;
}
