import type { RequestContext } from '../../../core/context';
import { listQuery, type ListArgs, type Page } from '../../../core/list-query';
import { listAccounts } from '../../accounts';
import { listAdvances, statementList } from '../../commissions';
import { listContracts } from '../../contracts';
import { creditWatch, listCreditApplications } from '../../credit';
import { listCases, listLeads } from '../../leads';
import { listPayStops, listPlans, listTasks } from '../../collections';
import { listBankLines } from '../../banking';
import { listInKindCases } from '../../inkind';
import { listLegalCases } from '../../legal';
import { listLosses } from '../../losses';
import {
  listDisputes,
  listMoneyRequests,
  listPromises,
  listReceipts,
  listReceivables,
} from '../../receivables';
import { listAmendments } from '../../amendments';
import { listReconciliationLines } from '../../reconciliation';
import { listCallBacksOwed, listComplaints } from '../../service';
import { plannedVisitList, weekPlanList } from '../../visits';

type List = (ctx: RequestContext, args: ListArgs<never>) => Promise<Page<object>>;

/** The lists of the API: a line counts by the very list that it opens, so the two cannot differ. */
export const lists: Readonly<Record<string, List>> = {
  accounts: listAccounts,
  leads: listLeads,
  losses: listLosses,
  complaints: listComplaints,
  callBackDuties: (ctx, { filter, page }) => listCallBacksOwed(ctx, filter ?? {}, page),
  collisionCases: listCases,
  contracts: listContracts,
  creditStandings: creditWatch,
  creditApplications: listCreditApplications,
  amendments: listAmendments,
  reconciliationLines: listReconciliationLines,
  receivables: listReceivables,
  receipts: listReceipts,
  bankLines: listBankLines,
  inKindCases: listInKindCases,
  legalCases: listLegalCases,
  commissionAdvances: listAdvances,
  moneyRequests: listMoneyRequests,
  paymentPromises: listPromises,
  receivableDisputes: listDisputes,
  collectionPlans: listPlans,
  collectionTasks: listTasks,
  payStops: listPayStops,
  weekPlans: (ctx, args) => listQuery(ctx, weekPlanList(ctx), args),
  plannedVisits: (ctx, args) => listQuery(ctx, plannedVisitList(ctx), args),
  commissionStatements: (ctx, args) => listQuery(ctx, statementList(ctx), args),
};
