import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { NotBlank } from '../../../core/check-input';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  PageInput,
  pageOf,
  SortInput,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { AuditEntry } from '../entities/audit-entry.entity';
import { sealTrail } from '../jobs/seal-trail';
import { verifyTrail } from '../queries/verify-trail';
import { recordExport } from '../record-export';
import { TrailVerificationType } from './trail-verification.types';

@InputType({ description: 'Narrows the audit trail.' })
export class AuditEntryFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the event name or of the person's name." })
  q?: string;

  @Field(() => String, { nullable: true })
  subjectType?: string;

  @Field(() => ID, { nullable: true })
  subjectId?: string;
}

@InputType({ description: 'What somebody took out of the product as a file (导出, ARC-3).' })
export class RecordExportInput {
  @Field(() => String, { description: 'The list: "accounts".' })
  @NotBlank()
  @MaxLength(60)
  resource!: string;

  @Field(() => Int, { description: 'Rows written.' })
  @Min(0)
  @Max(10_000_000)
  rows!: number;

  @Field(() => [String], { description: 'Columns written.' })
  @ArrayMaxSize(100)
  @NotBlank({ each: true })
  @MaxLength(80, { each: true })
  columns!: string[];

  @Field(() => String, { nullable: true, description: 'The filter of the list as text.' })
  @MaxLength(2000)
  filter?: string;
}

const AuditEntryPage = pageOf(() => AuditEntry, 'AuditEntryPage');

const auditList: ListSpec<AuditEntry, AuditEntryFilter> = {
  entity: AuditEntry,
  alias: 'entry',
  // the permission itself is company-wide: whoever may read the trail reads all of it
  scope: () => undefined,
  sort: { createdAt: 'entry.createdAt', event: 'entry.event', actorName: 'entry.actorName' },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('entry.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere("(entry.event LIKE :q ESCAPE '!' OR entry.actorName LIKE :q ESCAPE '!')", {
        q: likePattern(q),
      }),
    subjectType: (query, subjectType) => query.andWhere('entry.subjectType = :subjectType', { subjectType }),
    subjectId: (query, subjectId) => query.andWhere('entry.subjectId = :subjectId', { subjectId }),
  },
};

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryPage, { description: 'The audit trail, newest first.' })
  @Authorized('audit.read')
  auditEntries(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AuditEntryFilter, { nullable: true }) filter?: AuditEntryFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<AuditEntry>> {
    return listQuery(ctx, auditList, { filter, sort, page });
  }

  @Query(() => TrailVerificationType, {
    description:
      'Recompute every seal of the audit trail from its entries and name those that no longer fit (AUD-1).',
  })
  @Authorized('integrity.verify')
  verifyTrail(@Ctx() ctx: RequestContext): Promise<TrailVerificationType> {
    return verifyTrail(ctx) as Promise<TrailVerificationType>;
  }

  @Mutation(() => Int, {
    description:
      'Set a seal now over what was recorded until ten minutes ago; every night does so by itself. Answers the number of entries (AUD-1).',
  })
  @Authorized('integrity.verify')
  async sealTrail(@Ctx() ctx: RequestContext): Promise<number> {
    return (await sealTrail(ctx))?.entries ?? 0;
  }

  @Mutation(() => Boolean, {
    description: 'Log that a list was exported; the portal does so with every export (ARC-3).',
  })
  @Authorized('signed_in')
  recordExport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordExportInput) input: RecordExportInput,
  ): Promise<boolean> {
    return recordExport(ctx, input);
  }
}
