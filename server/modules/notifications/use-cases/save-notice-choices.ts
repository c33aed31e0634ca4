import type { NoticeArea, NoticeMode } from '../../../../shared/vocabulary/notifications';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { NoticeChoice } from '../entities/notice-choice.entity';
import { NoticeSetting } from '../entities/notice-setting.entity';

export interface SaveNoticeChoicesInput {
  readonly mail?: string | null;
  readonly choices: readonly { readonly area: NoticeArea; readonly mode: NoticeMode }[];
}

/**
 * Keeps one's own mail address and how one hears of each area; the portal's own notices cannot be switched off (AUD-3).
 *
 * @throws DomainError notice.mail_missing where an area is wanted by mail and no address is given
 */
export async function saveNoticeChoices(
  ctx: RequestContext,
  input: SaveNoticeChoicesInput,
): Promise<boolean> {
  const userId = doerOf(ctx);
  const mail = input.mail?.trim() || null;
  if (!mail && input.choices.some(({ mode }) => mode !== 'PORTAL'))
    throw new DomainError('notice.mail_missing', {}, 'mail');
  return inTransaction(ctx, async (tx) => {
    const setting = await tx.db.findOneBy(NoticeSetting, { userId });
    if (setting) await guardedUpdate(tx, NoticeSetting, setting, { mail });
    else await insert(tx, NoticeSetting, { userId, mail });
    const known = new Map((await tx.db.findBy(NoticeChoice, { userId })).map((row) => [row.area, row]));
    for (const { area, mode } of new Map(input.choices.map((choice) => [choice.area, choice])).values()) {
      const row = known.get(area);
      if (row) await guardedUpdate(tx, NoticeChoice, row, { mode });
      else await insert(tx, NoticeChoice, { userId, area, mode });
    }
    return true;
  });
}
