import { Amendments1796705000000 } from '../migrations/1796705000000-amendments';
import { Supply1796704000000 } from '../migrations/1796704000000-supply';
import { PaymentTerms1796703000000 } from '../migrations/1796703000000-payment-terms';
import { Reconciliation1796702000000 } from '../migrations/1796702000000-reconciliation';
import { Invoices1796701000000 } from '../migrations/1796701000000-invoices';
import { Prices1796700000000 } from '../migrations/1796700000000-prices';
import { FullLedger1796200000000 } from '../migrations/1796200000000-full-ledger';
import { Letters1796400000000 } from '../migrations/1796400000000-letters';
import { Collections1796600000000 } from '../migrations/1796600000000-collections';
import { CommissionAdvances1796800200000 } from '../migrations/1796800200000-commission-advances';
import { TellOfOverrides1796800300000 } from '../migrations/1796800300000-tell-of-overrides';
import { Legal1796800100000 } from '../migrations/1796800100000-legal';
import { RecoveredProjects1796800000000 } from '../migrations/1796800000000-recovered-projects';
import { InKind1796300000000 } from '../migrations/1796300000000-in-kind';
import { Banking1796500000000 } from '../migrations/1796500000000-banking';
import { CreateFoundation1795287664205 } from '../migrations/1795287664205-create-foundation';
import { CreateCustomers1795288797009 } from '../migrations/1795288797009-create-customers';
import { CreateVisits1795289509222 } from '../migrations/1795289509222-create-visits';
import { CreateContracts1795289785934 } from '../migrations/1795289785934-create-contracts';
import { CreateCommissions1795289846765 } from '../migrations/1795289846765-create-commissions';
import { SealTheTrail1795303500000 } from '../migrations/1795303500000-seal-the-trail';
import { WidenLongTexts1795299000000 } from '../migrations/1795299000000-widen-long-texts';
import { FindNamesByLook1795300100000 } from '../migrations/1795300100000-find-names-by-look';
import { CreateTierReviews1795301000000 } from '../migrations/1795301000000-create-tier-reviews';
import { CreateArchive1795302000000 } from '../migrations/1795302000000-create-archive';
import { TerritoryModels1795303000000 } from '../migrations/1795303000000-territory-models';
import { CreateHandOvers1795301500000 } from '../migrations/1795301500000-create-hand-overs';
import { DateSuspensions1795304500000 } from '../migrations/1795304500000-date-suspensions';
import { AbsenceCovers1795305500000 } from '../migrations/1795305500000-absence-covers';
import { AskOutside1795305600000 } from '../migrations/1795305600000-ask-outside';
import { ChallengeAssignments1795305700000 } from '../migrations/1795305700000-challenge-assignments';
import { WorkingCalendar1795309000000 } from '../migrations/1795309000000-working-calendar';
import { LiveEvents1795309100000 } from '../migrations/1795309100000-live-events';
import { CreateLosses1795312000000 } from '../migrations/1795312000000-create-losses';
import { PrepareAndReportVisits1795311000000 } from '../migrations/1795311000000-prepare-and-report-visits';
import { DayPlansAndSummaries1795311100000 } from '../migrations/1795311100000-day-plans-and-summaries';
import { SettleCollisions1795310000000 } from '../migrations/1795310000000-settle-collisions';
import { WithdrawViolations1795310100000 } from '../migrations/1795310100000-withdraw-violations';
import { StoreFiles1795309200000 } from '../migrations/1795309200000-store-files';
import { CreatePlanning1795311200000 } from '../migrations/1795311200000-create-planning';
import { PoolsAndLimits1795309300000 } from '../migrations/1795309300000-pools-and-limits';
import { Trips1795312300000 } from '../migrations/1795312300000-trips';
import { TermsTalks1795312200000 } from '../migrations/1795312200000-terms-talks';
import { IntentAndReceptions1795312100000 } from '../migrations/1795312100000-intent-and-receptions';
import { IndexVisitWeeks1795309400000 } from '../migrations/1795309400000-index-visit-weeks';
import { ReceptionsAndCalendars1795311300000 } from '../migrations/1795311300000-receptions-and-calendars';
import { NoticeOutbox1795309500000 } from '../migrations/1795309500000-notice-outbox';
import { AfterSales1796000000000 } from '../migrations/1796000000000-after-sales';
import { CreateCredit1796100000000 } from '../migrations/1796100000000-create-credit';

/** One history for both engines, oldest first. */
export const migrations = [
  CreateFoundation1795287664205,
  CreateCustomers1795288797009,
  CreateVisits1795289509222,
  CreateContracts1795289785934,
  CreateCommissions1795289846765,
  WidenLongTexts1795299000000,
  FindNamesByLook1795300100000,
  CreateTierReviews1795301000000,
  CreateArchive1795302000000,
  TerritoryModels1795303000000,
  CreateHandOvers1795301500000,
  SealTheTrail1795303500000,
  DateSuspensions1795304500000,
  AbsenceCovers1795305500000,
  AskOutside1795305600000,
  ChallengeAssignments1795305700000,
  WorkingCalendar1795309000000,
  LiveEvents1795309100000,
  StoreFiles1795309200000,
  PoolsAndLimits1795309300000,
  IndexVisitWeeks1795309400000,
  NoticeOutbox1795309500000,
  CreateLosses1795312000000,
  PrepareAndReportVisits1795311000000,
  DayPlansAndSummaries1795311100000,
  SettleCollisions1795310000000,
  WithdrawViolations1795310100000,
  CreatePlanning1795311200000,
  IntentAndReceptions1795312100000,
  ReceptionsAndCalendars1795311300000,
  TermsTalks1795312200000,
  Trips1795312300000,
  AfterSales1796000000000,
  FullLedger1796200000000,
  InKind1796300000000,
  Banking1796500000000,
  CreateCredit1796100000000,
  Letters1796400000000,
  Collections1796600000000,
  RecoveredProjects1796800000000,
  Legal1796800100000,
  Prices1796700000000,
  Invoices1796701000000,
  CommissionAdvances1796800200000,
  TellOfOverrides1796800300000,
  Reconciliation1796702000000,
  PaymentTerms1796703000000,
  Supply1796704000000,
  Amendments1796705000000,
];
