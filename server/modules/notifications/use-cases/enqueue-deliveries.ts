import { In } from 'typeorm';
import { noticeText } from '../../../../shared/messages/notices';
import { noticeArea, type NoticeMode } from '../../../../shared/vocabulary/notifications';
import type { TxContext } from '../../../core/context';
import { insertMany, type NewRow } from '../../../core/persistence';
import { Unit, User } from '../../identity';
import { NoticeDelivery } from '../entities/notice-delivery.entity';
import { NoticeRobot } from '../entities/notice-robot.entity';
import { NoticeSetting } from '../entities/notice-setting.entity';
import { areaOf, privateAreas } from '../rules/notice-area';

interface Told {
  readonly userId: string;
  readonly params: Record<string, string | number>;
}

/** What a person who chose nothing gets, where a mail address is known. */
export const DEFAULT_MODE: NoticeMode = 'DIGEST';

/** Lays messages of these notices into the outbox, in the act's own transaction: mail where chosen, lines for the groups (AUD-3). */
export async function enqueueDeliveries(
  tx: TxContext,
  kind: string,
  notices: readonly Told[],
): Promise<void> {
  if (notices.length === 0) return;
  const rows = [...(await mails(tx, kind, notices)), ...(await robotLines(tx, kind, notices))];
  await insertMany(tx, NoticeDelivery, rows);
}

const waiting = (tx: TxContext) => ({ state: 'PENDING' as const, attempts: 0, dueAt: tx.now });

async function mails(
  tx: TxContext,
  kind: string,
  notices: readonly Told[],
): Promise<NewRow<NoticeDelivery>[]> {
  const area = areaOf(kind);
  const userIds = [...new Set(notices.map(({ userId }) => userId))];
  const holes = userIds.map(() => '?').join(', ');
  const choices = (await tx.db.query(
    `SELECT userId FROM notice_choice WHERE userId IN (${holes}) AND area = ? AND mode = 'MAIL'`,
    [...userIds, area],
  )) as { readonly userId: string }[];
  if (choices.length === 0) return [];
  const settings = await tx.db.findBy(NoticeSetting, { userId: In(choices.map(({ userId }) => userId)) });
  const addresses = new Map(settings.map(({ userId, mail }) => [userId, mail]));
  const people = await tx.db.findBy(User, { id: In(settings.map(({ userId }) => userId)) });
  const languages = new Map(people.map(({ id, language }) => [id, language]));
  return notices.flatMap(({ userId, params }) => {
    const address = addresses.get(userId);
    const language = languages.get(userId) ?? 'zh';
    if (!address) return [];
    const title = noticeArea.labels[area][language];
    return [{ userId, address, title, body: noticeText(kind, params, language), ...waiting(tx) }];
  });
}

async function robotLines(
  tx: TxContext,
  kind: string,
  notices: readonly Told[],
): Promise<NewRow<NoticeDelivery>[]> {
  const area = areaOf(kind);
  if (privateAreas.includes(area)) return [];
  const robots = (await robotsOf(tx)).filter(({ areas }) => areas.includes(area));
  if (robots.length === 0) return [];
  const people = await tx.db.findBy(User, { id: In([...new Set(notices.map(({ userId }) => userId))]) });
  const unitIds = [...people.map(({ unitId }) => unitId), ...robots.map(({ unitId }) => unitId)];
  const paths = new Map(
    (await tx.db.findBy(Unit, { id: In([...new Set(unitIds)]) })).map(({ id, path }) => [id, path]),
  );
  const pathOfPerson = new Map(people.map(({ id, unitId }) => [id, paths.get(unitId) ?? '']));
  return robots.flatMap((robot) => {
    const path = paths.get(robot.unitId);
    const heard = notices.filter(({ userId }) => path && pathOfPerson.get(userId)?.startsWith(path));
    const lines = new Set(heard.map(({ params }) => noticeText(kind, params, 'zh')));
    return [...lines].map((body) => ({
      robotId: robot.id,
      title: noticeArea.labels[area].zh,
      body,
      ...waiting(tx),
    }));
  });
}

/** The robots that are switched on; few, read once for a unit of work. */
function robotsOf(tx: TxContext): Promise<NoticeRobot[]> {
  const known = tx.memo.get('notice-robots');
  if (known) return known as Promise<NoticeRobot[]>;
  const read = tx.db.findBy(NoticeRobot, { active: true });
  tx.memo.set('notice-robots', read);
  return read;
}
