import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { noticeArea } from '../../../../shared/vocabulary/notifications';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type ListSpec, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Unit } from '../../identity';
import { NoticeChoice } from '../entities/notice-choice.entity';
import { NoticeDelivery } from '../entities/notice-delivery.entity';
import { NoticeRobot } from '../entities/notice-robot.entity';
import { NoticeSetting } from '../entities/notice-setting.entity';
import { transportOf } from '../outbox';
import { DEFAULT_MODE } from '../use-cases/enqueue-deliveries';
import { retryDelivery } from '../use-cases/retry-delivery';
import { saveNoticeChoices } from '../use-cases/save-notice-choices';
import { saveNoticeRobot } from '../use-cases/save-notice-robot';
import { testNoticeRobot } from '../use-cases/test-notice-robot';
import {
  NoticeChoicesType,
  NoticeDeliveryFilter,
  RobotTestPayload,
  SaveNoticeChoicesInput,
  SaveNoticeRobotInput,
} from './delivery.types';

const NoticeDeliveryPage = pageOf(() => NoticeDelivery, 'NoticeDeliveryPage');

const deliveries: ListSpec<NoticeDelivery, NoticeDeliveryFilter> = {
  entity: NoticeDelivery,
  alias: 'delivery',
  scope: () => undefined,
  sort: { createdAt: 'delivery.createdAt', dueAt: 'delivery.dueAt', sentAt: 'delivery.sentAt' },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('delivery.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    state: (query, state) => query.andWhere('delivery.state = :state', { state }),
    robotId: (query, robotId) => query.andWhere('delivery.robotId = :robotId', { robotId }),
  },
};

@Resolver()
export class NoticeDeliveryResolver {
  @Query(() => NoticeChoicesType, {
    description: 'How the reader hears of things beside the portal (AUD-3).',
  })
  @Authorized('signed_in')
  async noticeChoices(@Ctx() ctx: RequestContext): Promise<NoticeChoicesType> {
    const userId = doerOf(ctx);
    const setting = await ctx.db.findOneBy(NoticeSetting, { userId });
    const chosen = new Map(
      (await ctx.db.findBy(NoticeChoice, { userId })).map(({ area, mode }) => [area, mode]),
    );
    return {
      mail: setting?.mail ?? null,
      choices: noticeArea.list.map((area) => ({
        area,
        mode: chosen.get(area) ?? (setting?.mail ? DEFAULT_MODE : 'PORTAL'),
      })),
      live: transportOf() !== null,
    };
  }

  @Mutation(() => Boolean, { description: "Keep one's own choices. Fails with notice.mail_missing." })
  @Authorized('signed_in')
  saveNoticeChoices(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveNoticeChoicesInput) input: SaveNoticeChoicesInput,
  ): Promise<boolean> {
    return saveNoticeChoices(ctx, input);
  }

  @Query(() => [NoticeRobot], { description: 'Group robots, by name (AUD-3).' })
  @Authorized('notice.manage')
  noticeRobots(@Ctx() ctx: RequestContext): Promise<NoticeRobot[]> {
    return ctx.db.find(NoticeRobot, { order: { name: 'ASC' } });
  }

  @Mutation(() => NoticeRobot, {
    description:
      'Set a group robot up or change it. Fails with notice.robot_host, notice.robot_private, notice.robot_name_taken.',
  })
  @Authorized('notice.manage')
  saveNoticeRobot(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveNoticeRobotInput) input: SaveNoticeRobotInput,
  ): Promise<NoticeRobot> {
    return saveNoticeRobot(ctx, input);
  }

  @Mutation(() => RobotTestPayload, {
    description: 'Send a test message to a robot now and say what it answered.',
  })
  @Authorized('notice.manage')
  testNoticeRobot(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<RobotTestPayload> {
    return testNoticeRobot(ctx, id);
  }

  @Query(() => NoticeDeliveryPage, {
    description: 'The outbox: messages that left the portal or wait to (AUD-3).',
  })
  @Authorized('notice.manage')
  noticeDeliveries(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => NoticeDeliveryFilter, { nullable: true }) filter?: NoticeDeliveryFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<NoticeDelivery>> {
    return listQuery(ctx, deliveries, { filter, sort, page });
  }

  @Mutation(() => NoticeDelivery, { description: 'Try a message that was given up once more.' })
  @Authorized('notice.manage')
  retryDelivery(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<NoticeDelivery> {
    return retryDelivery(ctx, id);
  }
}

@Resolver(() => NoticeRobot)
export class NoticeRobotResolver {
  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() robot: NoticeRobot, @Ctx() ctx: RequestContext): Promise<Unit | null> {
    return load(ctx, Unit, robot.unitId);
  }

  @FieldResolver(() => String, { description: 'Host and last four characters of the address.' })
  shownUrl(@Root() robot: NoticeRobot): string {
    return `${new URL(robot.url).hostname}/…${robot.url.slice(-4)}`;
  }

  @FieldResolver(() => Boolean, { description: 'Messages are signed.' })
  signed(@Root() robot: NoticeRobot): boolean {
    return robot.secret !== null;
  }
}

@Resolver(() => NoticeDelivery)
export class DeliveryRobotResolver {
  @FieldResolver(() => NoticeRobot, { nullable: true })
  robot(@Root() delivery: NoticeDelivery, @Ctx() ctx: RequestContext): Promise<NoticeRobot | null> {
    return load(ctx, NoticeRobot, delivery.robotId);
  }
}
