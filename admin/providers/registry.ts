import { accountsApi } from '../resources/accounts/accounts.documents';
import { assignmentMovesApi, assignmentRunsApi } from '../resources/assignmentRuns/assignment-runs.documents';
import { auditEntriesApi } from '../resources/auditEntries/audit-entries.documents';
import { collisionCasesApi, weakCollisionsApi } from '../resources/collisionCases/collision-cases.documents';
import { callBackDutiesApi, callBacksApi } from '../resources/callBacks/call-backs.documents';
import { complaintsApi } from '../resources/complaints/complaints.documents';
import { commissionPeriodsApi } from '../resources/commissionPeriods/commission-periods.documents';
import { commissionPlansApi } from '../resources/commissionPlans/commission-plans.documents';
import {
  commissionEntriesApi,
  commissionStatementsApi,
} from '../resources/commissionStatements/commission-statements.documents';
import { contractsApi } from '../resources/contracts/contracts.documents';
import { priceListsApi } from '../resources/priceLists/price-lists.documents';
import { invoicesApi } from '../resources/invoices/invoices.documents';
import {
  reconciliationLinesApi,
  reconciliationsApi,
} from '../resources/reconciliations/reconciliations.documents';
import { supplyNoticesApi } from '../resources/supplyNotices/supply-notices.documents';
import { amendmentsApi } from '../resources/amendments/amendments.documents';
import { creditApplicationsApi, creditStandingsApi } from '../resources/credit/credit.documents';
import { dunningLettersApi } from '../resources/dunningLetters/dunning-letters.documents';
import { leadProbesApi, leadsApi } from '../resources/leads/leads.documents';
import { termsTalksApi } from '../resources/termsTalks/terms-talks.documents';
import { balanceConfirmationsApi } from '../resources/balanceConfirmations/balance-confirmations.documents';
import { moneyRequestsApi } from '../resources/moneyRequests/money-requests.documents';
import { paymentPromisesApi, receivableDisputesApi } from '../resources/pursuits/pursuits.documents';
import { tripsApi } from '../resources/trips/trips.documents';
import {
  collectionPlansApi,
  collectionsCasesApi,
  collectionTaskLinesApi,
  collectionTasksApi,
  debtBoardApi,
  payStopsApi,
} from '../resources/collections/collections.documents';
import { commissionAdvancesApi } from '../resources/commissionAdvances/advances.documents';
import { legalCasesApi } from '../resources/legalCases/legal.documents';
import { bankLinesApi, bankStatementsApi } from '../resources/bank/bank.documents';
import { inKindCasesApi } from '../resources/inKindCases/in-kind.documents';
import { lossesApi, openLossesApi } from '../resources/losses/losses.documents';
import { nameAliasesApi } from '../resources/nameAliases/name-aliases.documents';
import { notificationsApi } from '../resources/notifications/notifications.documents';
import { outsideRequestsApi } from '../resources/outsideRequests/outside-requests.documents';
import { policiesApi } from '../resources/policies/policies.documents';
import { receptionsApi } from '../resources/receptions/receptions.documents';
import { receiptsApi } from '../resources/receipts/receipts.documents';
import { receivablesApi } from '../resources/receivables/receivables.documents';
import { territoriesApi } from '../resources/territories/territories.documents';
import { territoryModelsApi } from '../resources/territoryModels/territory-models.documents';
import { unitsApi } from '../resources/units/units.documents';
import { usersApi } from '../resources/users/users.documents';
import { plannedVisitsApi, weekPlansApi } from '../resources/visits/visits.documents';
import { violationsApi } from '../resources/violations/violations.documents';
import type { ResourceApi } from './resource-api';

/** How each resource is read and written, by its name. */
export const resourceApis: Readonly<Record<string, ResourceApi>> = {
  territories: territoriesApi,
  territoryModels: territoryModelsApi,
  assignmentRuns: assignmentRunsApi,
  assignmentMoves: assignmentMovesApi,
  accounts: accountsApi,
  leads: leadsApi,
  leadProbes: leadProbesApi,
  receptions: receptionsApi,
  termsTalks: termsTalksApi,
  trips: tripsApi,
  paymentPromises: paymentPromisesApi,
  receivableDisputes: receivableDisputesApi,
  moneyRequests: moneyRequestsApi,
  balanceConfirmations: balanceConfirmationsApi,
  losses: lossesApi,
  openLosses: openLossesApi,
  outsideRequests: outsideRequestsApi,
  collisionCases: collisionCasesApi,
  weakCollisions: weakCollisionsApi,
  violations: violationsApi,
  weekPlans: weekPlansApi,
  plannedVisits: plannedVisitsApi,
  complaints: complaintsApi,
  callBackDuties: callBackDutiesApi,
  callBacks: callBacksApi,
  contracts: contractsApi,
  priceLists: priceListsApi,
  invoices: invoicesApi,
  amendments: amendmentsApi,
  supplyNotices: supplyNoticesApi,
  reconciliations: reconciliationsApi,
  reconciliationLines: reconciliationLinesApi,
  creditStandings: creditStandingsApi,
  creditApplications: creditApplicationsApi,
  receivables: receivablesApi,
  bankStatements: bankStatementsApi,
  bankLines: bankLinesApi,
  inKindCases: inKindCasesApi,
  debtBoard: debtBoardApi,
  collectionPlans: collectionPlansApi,
  collectionsCases: collectionsCasesApi,
  legalCases: legalCasesApi,
  commissionAdvances: commissionAdvancesApi,
  payStops: payStopsApi,
  collectionTasks: collectionTasksApi,
  collectionTaskLines: collectionTaskLinesApi,
  receipts: receiptsApi,
  dunningLetters: dunningLettersApi,
  commissionPeriods: commissionPeriodsApi,
  commissionStatements: commissionStatementsApi,
  commissionEntries: commissionEntriesApi,
  commissionPlans: commissionPlansApi,
  users: usersApi,
  units: unitsApi,
  nameAliases: nameAliasesApi,
  policies: policiesApi,
  auditEntries: auditEntriesApi,
  notifications: notificationsApi,
};
