import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import type { Subject } from '../../audit';
import { User } from '../../identity';
import { BankLine } from '../entities/bank-line.entity';

export const subjectOf = ({ id }: Pick<BankLine, 'id'>): Subject => ({ type: 'BankLine', id });

/** Says why a line could not be taken: somebody dealt with it, or it changed since the screen was read. */
export async function refuseTaken(tx: TxContext, id: string): Promise<never> {
  const line = await getOrThrow(tx, BankLine, id);
  const who = line.decidedById ? await tx.db.findOneBy(User, { id: line.decidedById }) : null;
  if (line.state !== 'OPEN' && who) throw new DomainError('bank.line_taken', { name: who.name });
  throw new DomainError('common.changed_meanwhile', { type: 'BankLine' }, 'version');
}
