import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { TermsTalk } from '../entities/terms-talk.entity';

/** Marketing files the record of a terms talk; it does not change any more (LEAD-12). @throws DomainError lead.talk_filed */
export async function fileTermsTalk(ctx: RequestContext, id: string, version: number): Promise<TermsTalk> {
  return inTransaction(ctx, async (tx) => {
    const talk = await getOrThrow(tx, TermsTalk, id, 'id');
    assertVersion(talk, version);
    if (talk.filedOn) throw new DomainError('lead.talk_filed', {}, 'id');
    const filed = await guardedUpdate(tx, TermsTalk, talk, {
      filedOn: tx.today,
      filedById: actorOf(tx).userId,
    });
    await recordAudit(tx, 'lead.terms_talk_filed', { type: 'Lead', id: talk.leadId }, { talkId: talk.id });
    return filed;
  });
}
