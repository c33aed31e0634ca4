import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { In, IsNull } from 'typeorm';
import { noticeInTheNameOf, noticeText } from '../../../../shared/messages/notices';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type ListSpec, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { User } from '../../identity';
import { Notification } from '../entities/notification.entity';

@InputType({ description: "Narrows one's notices." })
export class NotificationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => Boolean, { nullable: true })
  unread?: boolean;
}

const NotificationPage = pageOf(() => Notification, 'NotificationPage');

function notices(userId: string): ListSpec<Notification, NotificationFilter> {
  return {
    entity: Notification,
    alias: 'notice',
    scope: (query) => query.andWhere('notice.userId = :me', { me: userId }),
    sort: { createdAt: 'notice.createdAt' },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('notice.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      unread: (query, unread) =>
        query.andWhere(unread ? 'notice.readAt IS NULL' : 'notice.readAt IS NOT NULL'),
    },
  };
}

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationPage, { description: "One's own notices, newest first." })
  @Authorized('signed_in')
  notifications(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => NotificationFilter, { nullable: true }) filter?: NotificationFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Notification>> {
    return listQuery(ctx, notices(doerOf(ctx)), { filter, sort, page });
  }

  @Query(() => Int, { description: "Number of one's unread notices." })
  @Authorized('signed_in')
  unreadNotifications(@Ctx() ctx: RequestContext): Promise<number> {
    return ctx.db.countBy(Notification, { userId: doerOf(ctx), readAt: IsNull() });
  }

  @Mutation(() => Int, { description: "Mark one's own notices as read; returns how many changed." })
  @Authorized('signed_in')
  async markNotificationsRead(
    @Ctx() ctx: RequestContext,
    @Arg('ids', () => [ID]) ids: string[],
  ): Promise<number> {
    return inTransaction(ctx, async (tx) => {
      const mine = { id: In(ids), userId: doerOf(ctx), readAt: IsNull() };
      return (await tx.db.update(Notification, mine, { readAt: ctx.now })).affected ?? 0;
    });
  }

  @FieldResolver(() => String, {
    description: "The notice in the reader's language; one that came to a stand-in begins with whose it is.",
  })
  async text(@Root() notice: Notification, @Ctx() ctx: RequestContext): Promise<string> {
    const text = noticeText(notice.kind, notice.params, ctx.language);
    const absent = await load(ctx, User, notice.inNameOfId);
    return absent ? noticeInTheNameOf(absent.name, text, ctx.language) : text;
  }
}
