import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { notFound, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { DunningLetter } from '../../receivables';
import { LetterDocument } from '../entities/letter-document.entity';
import { lettersPolicy } from '../policy';
import { stillShipped, withCompany } from '../rules/company-data';
import { documentLetter } from './document-letter';

export const MOST_SIGNED = 500;

export interface SignOffLettersInput {
  readonly letterIds: readonly string[];
}

/**
 * Finance signs letters off: only then may they go out (DUN-1). Whoever comes second signs what is left; nobody signs twice.
 *
 * A letter with the shipped name or account would ask for money to be paid nowhere: none is signed before the company told
 * its own, and those that were issued before take it then.
 *
 * @throws DomainError letter.company_missing, letter.nothing_to_sign, letter.too_many
 */
export async function signOffLetters(ctx: RequestContext, input: SignOffLettersInput): Promise<number> {
  const ids = [...new Set(input.letterIds)];
  if (ids.length > MOST_SIGNED) throw new DomainError('letter.too_many', { most: MOST_SIGNED }, 'letterIds');
  return inTransaction(ctx, async (tx) => {
    const policy = await policyAt(tx, lettersPolicy);
    const shipped = lettersPolicy.defaults;
    if (stillShipped(policy, shipped)) throw new DomainError('letter.company_missing', {});
    const letters = await tx.db.find(DunningLetter, { where: { id: In(ids) }, order: { number: 'ASC' } });
    if (letters.length !== ids.length) throw notFound(DunningLetter, 'letterIds');
    let signed = 0;
    for (const letter of letters) {
      // letters of the time before documents get theirs now
      const document = await documentLetter(tx, letter);
      const taken = await updateWhere(
        tx,
        LetterDocument,
        {
          state: 'SIGNED_OFF',
          texts: withCompany(document.texts, policy, shipped) as never,
          signedOffById: actorOf(tx).userId,
          signedOffOn: tx.today,
          updatedAt: tx.now,
          version: () => 'version + 1',
        },
        { sql: "letterId = :id AND state = 'ISSUED'", params: { id: letter.id } },
      );
      if (taken === 0) continue;
      signed += 1;
      const subject = { type: 'DunningLetter', id: letter.id };
      await recordAudit(tx, 'letter.signed_off', subject, { number: letter.number });
      const account = await tx.db.findOneBy(Account, { id: letter.accountId });
      const params = { customer: account?.name ?? '', number: letter.number };
      await notify(tx, [account?.ownerId ?? null], 'letter.signed_off', subject, params);
    }
    if (signed === 0) throw new DomainError('letter.nothing_to_sign', {}, 'letterIds');
    return signed;
  });
}
