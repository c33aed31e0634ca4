import type { ResourceProps } from 'react-admin';
import { accounts } from './accounts';
import { assignmentMoves, assignmentRuns } from './assignmentRuns';
import { auditEntries } from './auditEntries';
import { collisionCases, weakCollisions } from './collisionCases';
import { callBackDuties, callBacks } from './callBacks';
import { complaints } from './complaints';
import { commissionPeriods } from './commissionPeriods';
import { commissionPlans } from './commissionPlans';
import { commissionEntries, commissionStatements } from './commissionStatements';
import { contracts } from './contracts';
import { priceLists } from './priceLists';
import { invoices } from './invoices';
import { reconciliationLines, reconciliations } from './reconciliations';
import { supplyNotices } from './supplyNotices';
import { amendments } from './amendments';
import { creditApplications, creditStandings } from './credit';
import { dunningLetters } from './dunningLetters';
import { leadProbes, leads } from './leads';
import { termsTalks } from './termsTalks';
import { balanceConfirmations } from './balanceConfirmations';
import { moneyRequests } from './moneyRequests';
import { paymentPromises, receivableDisputes } from './pursuits';
import { trips } from './trips';
import {
  collectionPlans,
  collectionsCases,
  collectionTaskLines,
  collectionTasks,
  debtBoard,
  payStops,
} from './collections';
import { bankLines, bankStatements } from './bank';
import { inKindCases } from './inKindCases';
import { commissionAdvances } from './commissionAdvances';
import { legalCases } from './legalCases';
import { losses, openLosses } from './losses';
import { nameAliases } from './nameAliases';
import { notifications } from './notifications';
import { outsideRequests } from './outsideRequests';
import { policies } from './policies';
import { receptions } from './receptions';
import { receipts } from './receipts';
import { receivables } from './receivables';
import { territories } from './territories';
import { territoryModels } from './territoryModels';
import { units } from './units';
import { users } from './users';
import { violations } from './violations';
import { plannedVisits, weekPlans } from './visits';

export const resources: readonly ResourceProps[] = [
  territories,
  territoryModels,
  assignmentRuns,
  assignmentMoves,
  accounts,
  leads,
  leadProbes,
  receptions,
  termsTalks,
  trips,
  priceLists,
  invoices,
  bankStatements,
  bankLines,
  amendments,
  supplyNotices,
  reconciliations,
  reconciliationLines,
  inKindCases,
  losses,
  openLosses,
  outsideRequests,
  collisionCases,
  weakCollisions,
  violations,
  weekPlans,
  plannedVisits,
  complaints,
  callBackDuties,
  callBacks,
  contracts,
  creditStandings,
  creditApplications,
  receivables,
  receipts,
  paymentPromises,
  receivableDisputes,
  moneyRequests,
  balanceConfirmations,
  dunningLetters,
  debtBoard,
  collectionPlans,
  collectionsCases,
  legalCases,
  payStops,
  collectionTasks,
  collectionTaskLines,
  commissionPeriods,
  commissionStatements,
  commissionEntries,
  commissionPlans,
  commissionAdvances,
  users,
  units,
  nameAliases,
  policies,
  auditEntries,
  notifications,
];
