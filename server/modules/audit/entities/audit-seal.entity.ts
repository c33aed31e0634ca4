import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, InstantColumn, IntColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLInstant } from '../../../core/scalars';

@ObjectType({
  description:
    'A seal over a stretch of the audit trail (封存): the digest of its entries, chained to the seal before. Append-only; whoever kept a digest elsewhere can tell that nothing before it changed (AUD-1).',
})
@Entity('audit_seal')
@Unique('uq_audit_seal_number', ['number'])
export class AuditSeal extends BaseEntity {
  @Field(() => Int, { description: 'Seals are numbered from 1 without gaps.' })
  @IntColumn()
  number!: number;

  @Field(() => Int, { description: 'Entries under this seal.' })
  @IntColumn()
  entries!: number;

  @Field(() => GraphQLInstant, { description: 'When the last entry under it was recorded.' })
  @InstantColumn()
  upToAt!: Date;

  /** The last entry under it: entries are ordered by moment, then id. */
  @IdColumn()
  upToId!: string;

  @Field(() => String, { description: 'SHA-256 over the digest before and every entry, 64 hex digits.' })
  @TextColumn(64)
  digest!: string;

  @TextColumn(64)
  previousDigest!: string;
}
