import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { BaseEntity } from '../../../core/base-entity';
import { IdColumn, JsonColumn, TextColumn } from '../../../core/columns';
import { GraphQLData } from '../../../core/scalars';

@ObjectType({
  description:
    'One act in the audit trail (审计记录): who, when, what, why, under which rule (AUD-1). Append-only.',
})
@Entity('audit_entry')
@Index('idx_audit_entry_subject', ['subjectType', 'subjectId'])
@Index('idx_audit_entry_at', ['createdAt'])
export class AuditEntry extends BaseEntity {
  @Field(() => String, { description: 'module.past_tense, "lead.claimed".' })
  @TextColumn(60)
  event!: string;

  @Field(() => String)
  @TextColumn(40)
  subjectType!: string;

  @Field(() => ID)
  @IdColumn()
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'Who did it; null for the system itself.' })
  @IdColumn({ nullable: true })
  actorId!: string | null;

  @Field(() => String, {
    description: 'Name of who did it; of a stand-in with whose name: "代理人（代 某某）".',
  })
  @TextColumn(80)
  actorName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'In whose name a stand-in (actorId) did it (ORG-3); null: in their own.',
  })
  @IdColumn({ nullable: true })
  inNameOfId!: string | null;

  @Field(() => GraphQLData, {
    nullable: true,
    description: 'Values before and after, and what the act was about.',
  })
  @JsonColumn({ nullable: true })
  data!: Record<string, unknown> | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @TextColumn(40)
  requestId!: string;
}
