import { Field, Int, ObjectType } from 'type-graphql';
import type { TrailFault, TrailVerification } from '../queries/verify-trail';

@ObjectType('TrailFault', { description: 'A seal that no longer fits the entries under it (AUD-1).' })
export class TrailFaultType implements TrailFault {
  @Field(() => Int, { description: 'Number of the seal.' })
  seal!: number;

  @Field(() => Int, { description: 'Entries the seal was set over.' })
  sealed!: number;

  @Field(() => Int, { description: 'Entries found under it now; the same number means one was changed.' })
  found!: number;
}

@ObjectType('TrailVerification', {
  description: 'What a check of the audit trail against its seals found (AUD-1).',
})
export class TrailVerificationType implements TrailVerification {
  @Field(() => Int)
  seals!: number;

  @Field(() => Int, { description: 'Entries under seal.' })
  entries!: number;

  @Field(() => Int, { description: 'Entries since the last seal; the next night seals them.' })
  unsealed!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Digest of the last seal: kept elsewhere, it proves later that nothing before it changed.',
  })
  lastDigest!: string | null;

  @Field(() => [TrailFaultType])
  faults!: TrailFault[];
}
