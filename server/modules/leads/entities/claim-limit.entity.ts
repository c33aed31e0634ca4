import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Role } from '../../../../shared/vocabulary/identity';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { Unit } from '../../identity';

@ObjectType({
  description:
    'Limits of a unit with all below it, or of a role, beside those of the policy: the smallest holds (LEAD-9).',
})
@Entity('claim_limit')
@Unique('uq_claim_limit_scope', ['scopeKey'])
export class ClaimLimit extends BaseEntity {
  @Field(() => ID, { nullable: true })
  @RefColumn(() => Unit, 'fk_claim_limit_unit', { nullable: true })
  unitId!: string | null;

  @Field(() => Role, { nullable: true })
  @CodeColumn({ nullable: true })
  role!: Role | null;

  /** 'unit:<id>' or 'role:<code>': at most one row each. */
  @TextColumn(60)
  scopeKey!: string;

  @Field(() => Int, { nullable: true, description: 'Leads held at once; null leaves it to the others.' })
  @IntColumn({ nullable: true })
  maxActiveClaims!: number | null;

  @Field(() => Int, { nullable: true, description: 'Claims from the pool a day.' })
  @IntColumn({ nullable: true })
  maxClaimsPerDay!: number | null;

  @Field(() => Int, { nullable: true, description: 'Contacts of the pool opened a day.' })
  @IntColumn({ nullable: true })
  maxOpenedPerDay!: number | null;
}
