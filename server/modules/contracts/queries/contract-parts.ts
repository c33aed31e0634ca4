import { In } from 'typeorm';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { loadVisibleLead, type Lead } from '../../leads';
import { ContractLine } from '../entities/contract-line.entity';
import { ContractParty } from '../entities/contract-party.entity';
import { ContractPaymentTerm } from '../entities/contract-payment-term.entity';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import type { Contract } from '../entities/contract.entity';
import { Delivery } from '../entities/delivery.entity';

/** Rows that belong to contracts, read for all contracts of a request at once. */

export function linesOf(ctx: RequestContext, contractId: string): Promise<ContractLine[]> {
  return loadMany(ctx, 'linesOfContract', contractId, async (ids) => {
    const rows = await ctx.db.find(ContractLine, {
      where: { contractId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return rows.map((row) => [row.contractId, row] as const);
  });
}

export function termsOf(ctx: RequestContext, contractId: string): Promise<ContractPaymentTerm[]> {
  return loadMany(ctx, 'termsOfContract', contractId, async (ids) => {
    const order = { place: 'ASC', id: 'ASC' } as const;
    const rows = await ctx.db.find(ContractPaymentTerm, { where: { contractId: In([...ids]) }, order });
    return rows.map((row) => [row.contractId, row] as const);
  });
}

export function partiesOf(ctx: RequestContext, contractId: string): Promise<ContractParty[]> {
  return loadMany(ctx, 'partiesOfContract', contractId, async (ids) => {
    const order = { validFrom: 'ASC', part: 'DESC', id: 'ASC' } as const;
    const rows = await ctx.db.find(ContractParty, { where: { contractId: In([...ids]) }, order });
    return rows.map((row) => [row.contractId, row] as const);
  });
}

export function verdictsOf(ctx: RequestContext, contractId: string): Promise<ContractVerdict[]> {
  return loadMany(ctx, 'verdictsOfContract', contractId, async (ids) => {
    const order = { round: 'DESC', createdAt: 'ASC', id: 'ASC' } as const;
    const rows = await ctx.db.find(ContractVerdict, { where: { contractId: In([...ids]) }, order });
    return rows.map((row) => [row.contractId, row] as const);
  });
}

export function deliveriesOf(ctx: RequestContext, contractId: string): Promise<Delivery[]> {
  return loadMany(ctx, 'deliveriesOfContract', contractId, async (ids) => {
    const order = { deliveredOn: 'DESC', number: 'DESC' } as const;
    const rows = await ctx.db.find(Delivery, { where: { contractId: In([...ids]) }, order });
    return rows.map((row) => [row.contractId, row] as const);
  });
}

/** The lead a contract came from, for those who may see it. */
export async function leadOf(ctx: RequestContext, contract: Contract): Promise<Lead | null> {
  return may(ctx, 'lead.read') ? loadVisibleLead(ctx, contract.leadId) : null;
}
