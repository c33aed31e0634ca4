import { accountTexts } from '../resources/accounts/accounts.texts';
import { archiveTexts } from '../resources/accounts/archive.texts';
import { auditEntryTexts } from '../resources/auditEntries/audit-entries.texts';
import { eventTexts } from '../resources/auditEntries/events.texts';
import { collisionTexts } from '../resources/collisionCases/collision-cases.texts';
import { violationTexts } from '../resources/violations/violations.texts';
import { planTexts } from '../resources/commissionPlans/commission-plans.texts';
import { periodTexts } from '../resources/commissionPeriods/commission-periods.texts';
import { statementTexts } from '../resources/commissionStatements/commission-statements.texts';
import { priceListTexts } from '../resources/priceLists/price-lists.texts';
import { invoiceTexts } from '../resources/invoices/invoices.texts';
import { reconciliationTexts } from '../resources/reconciliations/reconciliations.texts';
import { supplyNoticeTexts } from '../resources/supplyNotices/supply-notices.texts';
import { amendmentTexts } from '../resources/amendments/amendments.texts';
import { contractTexts } from '../resources/contracts/contracts.texts';
import { creditTexts } from '../resources/credit/credit.texts';
import { letterTexts } from '../resources/dunningLetters/dunning-letters.texts';
import { outsideRequestTexts } from '../resources/outsideRequests/outside-requests.texts';
import { leadTexts } from '../resources/leads/leads.texts';
import { customerCardTexts } from '../resources/accounts/customer-card.texts';
import { stageTexts } from '../resources/stages/stages.texts';
import { intentTexts } from '../resources/intents/intents.texts';
import { termsTalkTexts } from '../resources/termsTalks/terms-talks.texts';
import { balanceConfirmationTexts } from '../resources/balanceConfirmations/balance-confirmations.texts';
import { moneyRequestTexts } from '../resources/moneyRequests/money-requests.texts';
import { pursuitTexts } from '../resources/pursuits/pursuits.texts';
import { tripTexts } from '../resources/trips/trips.texts';
import { callBackTexts } from '../resources/callBacks/call-backs.texts';
import { complaintTexts } from '../resources/complaints/complaints.texts';
import { collectionFiguresTexts } from '../resources/collectionFigures/collection-figures.texts';
import { advanceTexts } from '../resources/commissionAdvances/advances.texts';
import { legalTexts } from '../resources/legalCases/legal.texts';
import { collectionsTexts } from '../resources/collections/collections.texts';
import { bankTexts } from '../resources/bank/bank.texts';
import { inKindTexts } from '../resources/inKindCases/in-kind.texts';
import { lossTexts } from '../resources/losses/losses.texts';
import { moneyTexts } from '../resources/money/money.texts';
import { notificationTexts } from '../resources/notifications/notifications.texts';
import { policyTexts } from '../resources/policies/policies.texts';
import { receiptTexts } from '../resources/receipts/receipts.texts';
import { receivableTexts } from '../resources/receivables/receivables.texts';
import { assignmentRunTexts } from '../resources/assignmentRuns/assignment-runs.texts';
import { territoryReportTexts } from '../resources/territories/reports.texts';
import { simulationTexts } from '../resources/territories/simulation.texts';
import { territoryTexts } from '../resources/territories/territories.texts';
import { handOverTexts } from '../resources/handovers/handovers.texts';
import { tierPageTexts } from '../resources/tiers/tiers.texts';
import { territoryModelTexts } from '../resources/territoryModels/territory-models.texts';
import { filesTexts } from '../components/files.texts';
import { poolTexts } from '../resources/leads/pool.texts';
import { deliveryTexts } from '../resources/notifications/delivery.texts';
import { calendarTexts } from '../resources/calendar/calendar.texts';
import { coverTexts } from '../resources/covers/covers.texts';
import { unitTexts } from '../resources/units/units.texts';
import { nameAliasTexts } from '../resources/nameAliases/name-aliases.texts';
import { roleTexts } from '../resources/roles/roles.texts';
import { balanceTexts } from '../resources/territories/balance.texts';
import { userTexts } from '../resources/users/users.texts';
import { checklistTexts } from '../resources/visits/checklists.texts';
import { planningTexts } from '../resources/visits/planning.texts';
import { meetingTexts } from '../resources/visits/meeting.texts';
import { complianceTexts } from '../resources/visits/compliance.texts';
import { receptionTexts } from '../resources/visits/reception.texts';
import { visitTexts } from '../resources/visits/visits.texts';
import { todayTexts } from '../today/today.texts';
import { shellTexts } from './shell.texts';

/** Every text of the portal itself. What the server says comes already in the reader's language. */
export const allTexts = {
  ...shellTexts,
  ...territoryTexts,
  ...territoryModelTexts,
  ...simulationTexts,
  ...assignmentRunTexts,
  ...territoryReportTexts,
  ...accountTexts,
  ...archiveTexts,
  ...leadTexts,
  ...priceListTexts,
  ...invoiceTexts,
  ...bankTexts,
  ...amendmentTexts,
  ...supplyNoticeTexts,
  ...reconciliationTexts,
  ...inKindTexts,
  ...collectionsTexts,
  ...legalTexts,
  ...advanceTexts,
  ...collectionFiguresTexts,
  ...lossTexts,
  ...complaintTexts,
  ...callBackTexts,
  ...tripTexts,
  ...pursuitTexts,
  ...moneyRequestTexts,
  ...balanceConfirmationTexts,
  ...termsTalkTexts,
  ...intentTexts,
  ...stageTexts,
  ...customerCardTexts,
  ...outsideRequestTexts,
  ...collisionTexts,
  ...violationTexts,
  ...visitTexts,
  ...checklistTexts,
  ...planningTexts,
  ...complianceTexts,
  ...meetingTexts,
  ...receptionTexts,
  ...contractTexts,
  ...creditTexts,
  ...receivableTexts,
  ...receiptTexts,
  ...letterTexts,
  ...periodTexts,
  ...statementTexts,
  ...planTexts,
  ...moneyTexts,
  ...todayTexts,
  ...nameAliasTexts,
  ...roleTexts,
  ...balanceTexts,
  ...userTexts,
  ...unitTexts,
  ...policyTexts,
  ...auditEntryTexts,
  ...eventTexts,
  ...notificationTexts,
  ...tierPageTexts,
  ...handOverTexts,
  ...filesTexts,
  ...poolTexts,
  ...deliveryTexts,
  ...calendarTexts,
  ...coverTexts,
} as const;

export type TextKey = keyof typeof allTexts;
