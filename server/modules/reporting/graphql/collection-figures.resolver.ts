import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { collectionFigures, type CollectionFigures } from '../queries/collection-figures';
import { CollectionFiguresType } from './collection-figures.types';

@Resolver()
export class CollectionFiguresResolver {
  @Query(() => CollectionFiguresType, {
    description:
      "DSO by both methods, collection effectiveness index, overdue share and receivables to sales of the last twelve months, of contracts in the reader's sight (REC-6).",
  })
  @Authorized('receivable.read')
  collectionFigures(
    @Ctx() ctx: RequestContext,
    @Arg('unitId', () => ID, { nullable: true, description: 'Contracts of reps of this unit and below.' })
    unitId?: string,
  ): Promise<CollectionFigures> {
    return collectionFigures(ctx, unitId ?? null);
  }
}
