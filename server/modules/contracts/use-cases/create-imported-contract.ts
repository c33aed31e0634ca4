import type { LocalDate } from '../../../../shared/local-date';
import { assertMay } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, assertNotMerged } from '../../accounts';
import { recordAudit } from '../../audit';
import { assertWithinCredit } from '../../credit';
import { Contract } from '../entities/contract.entity';
import { contractTotals } from '../rules/contract-value';
import { touchContract } from '../touch-contract';
import { openParties } from './open-parties';
import { ageOfCustomer } from './sign-contract';
import { writeLines, type LineValues } from './write-lines';

export interface ImportedContractInput {
  readonly accountId: string;
  readonly number: string;
  readonly projectName: string;
  readonly signedOn: LocalDate;
  readonly unit: string;
  readonly paymentTermDays: number;
  readonly primaryRepId: string;
  readonly assistants?: readonly { readonly repId: string; readonly shareBp: number }[];
  readonly lines: readonly LineValues[];
  readonly structureCompleteOn?: LocalDate | null;
  readonly toppedOutOn?: LocalDate | null;
  readonly deliveredInFullOn?: LocalDate | null;
}

/**
 * Takes over a contract that was signed before the product was used: with its own number, without lead and review.
 * Contracts of one customer are imported oldest first, so that new/old comes out as it was (ARC-5).
 */
export async function createImportedContract(
  ctx: RequestContext,
  input: ImportedContractInput,
): Promise<Contract> {
  assertMay(ctx, 'import.run');
  if (input.lines.length === 0) throw new DomainError('contract.no_lines', {}, 'lines');
  if (input.signedOn > ctx.today)
    throw new DomainError('contract.day_in_future', { today: ctx.today }, 'signedOn');
  for (const day of [input.structureCompleteOn, input.toppedOutOn, input.deliveredInFullOn]) {
    if (day && day > ctx.today) throw new DomainError('contract.day_in_future', { today: ctx.today });
    if (day && day < input.signedOn) {
      throw new DomainError('common.dates_out_of_order', { later: day, earlier: input.signedOn });
    }
  }
  return inTransaction(ctx, async (tx) => {
    await assertNotMerged(tx, await getOrThrow(tx, Account, input.accountId, 'accountId'));
    const { lines, assistants = [], ...facts } = input;
    const totals = contractTotals(lines);
    // what was delivered in full before is owed by its opening balance, if at all
    if (!input.deliveredInFullOn)
      await assertWithinCredit(tx, {
        accountId: input.accountId,
        act: 'IMPORT',
        adding: { RELEASED_NOT_DELIVERED: totals.amount },
        termDays: input.paymentTermDays,
      });
    const number = input.number.trim();
    const contract = await insertOrRefuse(
      tx,
      Contract,
      {
        ...facts,
        ...totals,
        number,
        state: input.deliveredInFullOn ? 'DELIVERED' : 'SIGNED',
        customerAge: await ageOfCustomer(tx, input.accountId, input.signedOn),
        reviewRound: 0,
        imported: true,
        belowFloor: false,
      },
      () => new DomainError('contract.number_taken', { number }, 'number'),
    );
    await writeLines(tx, contract.id, lines);
    await openParties(
      tx,
      contract.id,
      { primaryRepId: input.primaryRepId, assistants },
      input.signedOn,
      'IMPORT',
    );
    await touchContract(tx, contract.id);
    await recordAudit(
      tx,
      'contract.imported',
      { type: 'Contract', id: contract.id },
      { number, signedOn: input.signedOn },
    );
    return contract;
  });
}
