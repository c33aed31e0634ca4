import type { RequestContext } from '../../../core/context';
import { listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { narrowToSight } from '../../identity';
import { TermsTalk } from '../entities/terms-talk.entity';
import type { TermsTalkFilter } from '../graphql/terms-talk.inputs';

/** Terms talks of whom the reader sees, and those they sat in themselves (LEAD-12). */
export function listTermsTalks(
  ctx: RequestContext,
  args: ListArgs<TermsTalkFilter>,
): Promise<Page<TermsTalk>> {
  const spec: ListSpec<TermsTalk, TermsTalkFilter> = {
    entity: TermsTalk,
    alias: 'talk',
    scope: (query) => narrowToSight(ctx, query, 'lead', ['talk.repId', 'talk.secondId']),
    sort: { talkedOn: 'talk.talkedOn', filedOn: 'talk.filedOn', createdAt: 'talk.createdAt' },
    defaultSort: ['talkedOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('talk.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      leadId: (query, leadId) => query.andWhere('talk.leadId = :leadId', { leadId }),
      repId: (query, repId) => query.andWhere('talk.repId = :repId', { repId }),
      filed: (query, filed) => query.andWhere(`talk.filedOn IS ${filed ? 'NOT ' : ''}NULL`),
    },
  };
  return listQuery(ctx, spec, args);
}
