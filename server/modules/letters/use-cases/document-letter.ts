import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { getOrThrow, insert } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { policyAt } from '../../policies';
import { DunningLetterLine, Receivable, receivablesPolicy, type DunningLetter } from '../../receivables';
import { LetterDocument } from '../entities/letter-document.entity';
import { lettersPolicy } from '../policy';
import { templateInForce } from '../queries/template-in-force';
import { letterTexts, toneOf } from '../rules/letter-fields';

/**
 * Writes down what a letter says, in the unit of work that issues it: its texts and the template version in force. From
 * now on it reads the same, whatever happens to names, templates or policies (DUN-1).
 */
export async function documentLetter(tx: TxContext, letter: DunningLetter): Promise<LetterDocument> {
  const known = await tx.db.findOneBy(LetterDocument, { letterId: letter.id });
  if (known) return known;
  const account = await getOrThrow(tx, Account, letter.accountId);
  const lines = await tx.db.findBy(DunningLetterLine, { letterId: letter.id });
  const items = await tx.db.findBy(Receivable, { id: In(lines.map(({ receivableId }) => receivableId)) });
  const contracts = await tx.db.findBy(Contract, { id: In(items.map(({ contractId }) => contractId)) });
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const contractOf = new Map(contracts.map((contract) => [contract.id, contract]));
  const facts = lines.map(({ receivableId, amount, dueOn }) => {
    const item = itemOf.get(receivableId);
    const contract = contractOf.get(item?.contractId ?? '');
    return {
      contract: contract?.number ?? '',
      project: contract?.projectName ?? '',
      document: item?.number ?? '',
      dueOn,
      amount,
    };
  });
  facts.sort((a, b) => (a.dueOn + a.document < b.dueOn + b.document ? -1 : 1));
  const policy = await policyAt(tx, lettersPolicy, letter.issuedOn);
  const { lettersBeforeStop } = await policyAt(tx, receivablesPolicy, letter.issuedOn);
  const tone = toneOf(letter.sequence, lettersBeforeStop);
  const template = await templateInForce(tx, tone);
  const { number, sequence, issuedOn } = letter;
  return insert(tx, LetterDocument, {
    id: letter.id,
    letterId: letter.id,
    tone,
    templateId: template.id,
    texts: letterTexts({ number, sequence, issuedOn, customer: account.name, items: facts }, policy),
    state: 'ISSUED',
  });
}
