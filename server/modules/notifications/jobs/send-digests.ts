import { IsNull, MoreThan, Not } from 'typeorm';
import { noticeText } from '../../../../shared/messages/notices';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { User } from '../../identity';
import { NoticeChoice } from '../entities/notice-choice.entity';
import { NoticeDelivery } from '../entities/notice-delivery.entity';
import { NoticeSetting } from '../entities/notice-setting.entity';
import { Notification } from '../entities/notification.entity';
import { areaOf } from '../rules/notice-area';
import { DEFAULT_MODE } from '../use-cases/enqueue-deliveries';

const DAY_MS = 86_400_000;
/** Lines of one digest; the rest is said to be in the portal. */
const MOST_LINES = 50;

const words = {
  zh: {
    title: (count: number) => `待办与提醒 ${count} 条`,
    more: (count: number) => `……还有 ${count} 条，请登录系统查看`,
  },
  en: {
    title: (count: number) => `${count} notices`,
    more: (count: number) => `… and ${count} more in the portal`,
  },
} as const;

/** One mail a day and person with the unread notices of the areas that they want so, once a day also when run again (AUD-3). */
async function sendDigests(ctx: RequestContext): Promise<{ digests: number }> {
  const settings = await ctx.db.findBy(NoticeSetting, { mail: Not(IsNull()) });
  let digests = 0;
  for (const { id, userId, mail, digestOn } of settings) {
    if (digestOn === ctx.today) continue;
    const chosen = new Map(
      (await ctx.db.findBy(NoticeChoice, { userId })).map(({ area, mode }) => [area, mode]),
    );
    const language = (await ctx.db.findOneBy(User, { id: userId }))?.language ?? 'zh';
    const unread = await ctx.db.find(Notification, {
      where: { userId, readAt: IsNull(), createdAt: MoreThan(new Date(ctx.now.getTime() - DAY_MS)) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const lines = unread
      .filter(({ kind }) => (chosen.get(areaOf(kind)) ?? DEFAULT_MODE) === 'DIGEST')
      .map(({ kind, params }) => noticeText(kind, params, language));
    await inTransaction(ctx, async (tx) => {
      const turned = await updateWhere(
        tx,
        NoticeSetting,
        { digestOn: tx.today, updatedAt: tx.now, version: () => 'version + 1' },
        { sql: 'id = :id AND (digestOn IS NULL OR digestOn < :today)', params: { id, today: tx.today } },
      );
      if (turned === 0 || lines.length === 0) return;
      const texts = words[language];
      const more = lines.length > MOST_LINES ? [texts.more(lines.length - MOST_LINES)] : [];
      await insert(tx, NoticeDelivery, {
        userId,
        address: mail,
        title: `${tx.today} ${texts.title(lines.length)}`,
        body: [...lines.slice(0, MOST_LINES), ...more].join('\n'),
        state: 'PENDING',
        attempts: 0,
        dueAt: tx.now,
      });
      digests += 1;
    });
  }
  return { digests };
}

export const sendDigestsJob: Job = { name: 'send-digests', cron: '0 8 * * *', run: sendDigests };
