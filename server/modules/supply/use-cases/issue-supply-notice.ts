import { scaledToString } from '../../../../shared/rate';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { assertVersion, getOrThrow, guardedUpdate, insert, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import {
  Contract,
  ContractLine,
  contractsPolicy,
  getVisibleContract,
  touchContract,
  valueOf,
} from '../../contracts';
import { assertWithinCredit } from '../../credit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { lockLedger } from '../../receivables';
import { SupplyNotice } from '../entities/supply-notice.entity';
import type { IssueSupplyNoticeInput, WithdrawSupplyNoticeInput } from '../graphql/supply.inputs';
import { getVisibleNotice, goneOfLine } from '../queries/supply';
import { leftToRelease } from '../rules/left-to-release';

/**
 * Releases goods of a signed contract for production and supply (CON-1). A stop of supply and the credit limit hold
 * here already: nothing is made that must not leave (CON-6, CRE-5). It adds no exposure: the contract's own counts.
 *
 * @throws DomainError supply.above_contract, supply.needed_past, account.on_supply_stop, credit.over_limit
 */
export async function issueSupplyNotice(
  ctx: RequestContext,
  input: IssueSupplyNoticeInput,
): Promise<SupplyNotice> {
  const { idempotencyKey: key, ...request } = input;
  if (input.neededOn < ctx.today)
    throw new DomainError('supply.needed_past', { today: ctx.today }, 'neededOn');
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, seen.accountId);
      await touchContract(tx, seen.id);
      const contract = await getOrThrow(tx, Contract, seen.id);
      if (contract.state !== 'SIGNED' || !contract.signedOn)
        throw new DomainError('delivery.not_deliverable', { state: contract.state });
      const account = await getOrThrow(tx, Account, contract.accountId);
      if (account.onSupplyStop) throw new DomainError('account.on_supply_stop', { customer: account.name });
      const line = await tx.db.findOneBy(ContractLine, { id: input.lineId, contractId: contract.id });
      if (!line) throw notFound(ContractLine, 'lineId');
      const { deliveryToleranceBp } = await policyAt(tx, contractsPolicy, contract.signedOn);
      const left = leftToRelease(line, await goneOfLine(tx, line.id), deliveryToleranceBp);
      if (input.quantityMilli > left)
        throw new DomainError('supply.above_contract', { left: scaledToString(left, 3) }, 'quantityMilli');
      await assertWithinCredit(tx, {
        accountId: contract.accountId,
        act: 'RELEASE',
        adding: {},
        goods: valueOf({ quantityMilli: input.quantityMilli, unitPrice: line.unitPrice }),
        contractId: contract.id,
      });
      const issued = await insert(tx, SupplyNotice, {
        number: await documentNumber(tx, 'GT'),
        contractId: contract.id,
        lineId: line.id,
        state: 'ISSUED',
        quantityMilli: input.quantityMilli,
        neededOn: input.neededOn,
        note: input.note?.trim() || null,
        issuedOn: tx.today,
        issuedById: doerOf(tx),
      });
      const subject = { type: 'Contract', id: contract.id };
      const { lineId, quantityMilli, neededOn } = request;
      await recordAudit(tx, 'supply.noticed', subject, {
        number: issued.number,
        lineId,
        quantityMilli,
        neededOn,
      });
      const supply = await activePeopleWithRole(tx, 'SUPPLY');
      await notify(
        tx,
        supply.map(({ id }) => id),
        'supply.noticed',
        subject,
        {
          customer: account.name,
          product: line.product,
          quantity: `${scaledToString(quantityMilli, 3)} ${contract.unit}`,
          day: neededOn,
        },
      );
      return issued;
    },
    { op: 'issueSupplyNotice', key, request },
  );
}

/**
 * Takes a notice back, as far as what it released has not been delivered (CON-1).
 *
 * @throws DomainError supply.withdrawn_already, supply.delivered_already
 */
export async function withdrawSupplyNotice(
  ctx: RequestContext,
  input: WithdrawSupplyNoticeInput,
): Promise<SupplyNotice> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleNotice(tx, input.id);
    await touchContract(tx, seen.contractId);
    const notice = await getOrThrow(tx, SupplyNotice, seen.id);
    if (notice.state === 'WITHDRAWN') throw new DomainError('supply.withdrawn_already', {});
    assertVersion(notice, input.version);
    const { released, delivered } = await goneOfLine(tx, notice.lineId);
    if (released - notice.quantityMilli < delivered) throw new DomainError('supply.delivered_already', {});
    const withdrawn = await guardedUpdate(tx, SupplyNotice, notice, {
      state: 'WITHDRAWN',
      withdrawReason: input.reason,
    });
    const subject = { type: 'Contract', id: notice.contractId };
    await recordAudit(tx, 'supply.notice_withdrawn', subject, { number: notice.number }, input.reason);
    return withdrawn;
  });
}
