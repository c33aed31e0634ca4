import { CalendarDay, CalendarYear } from '../modules/calendar';
import { IdempotencyKey } from '../core/idempotency.entity';
import { JobRun } from '../core/job.entity';
import { LiveEvent } from '../core/live-event.entity';
import { NumberSeries } from '../core/number-series.entity';
import {
  Account,
  AccountContact,
  AccountOwnership,
  AccountPin,
  AccountStanding,
  AccountTierChange,
  AccountTierOverride,
  KnownDifferent,
  MatchGuard,
  NameAlias,
  SupplyStop,
} from '../modules/accounts';
import {
  CommissionEntry,
  CommissionPeriod,
  CommissionPlan,
  CommissionStatement,
  ContractPlan,
} from '../modules/commissions';
import {
  AccountAlias,
  AccountBank,
  AccountFeedback,
  AccountFileReview,
  AccountMajorChange,
  AccountOpinion,
  AccountProfile,
  AccountProject,
  AccountSatisfaction,
  AccountSupplier,
} from '../modules/archive';
import { AssignmentChallenge, AssignmentMove, AssignmentRun } from '../modules/assignment';
import { AuditEntry, AuditSeal } from '../modules/audit';
import {
  Contract,
  ContractLine,
  ContractParty,
  ContractTouch,
  ContractVerdict,
  Delivery,
} from '../modules/contracts';
import { AbsenceCover, LoginThrottle, Session, Unit, User, UserRole } from '../modules/identity';
import {
  CollisionCase,
  CollisionParty,
  FollowUp,
  Lead,
  LeadAssistant,
  LeadClaim,
  LeadProbe,
  OutsideRequest,
} from '../modules/leads';
import { LossEvidence, LossRecord } from '../modules/losses';
import { AccountMerge, AccountMergeRow } from '../modules/merges';
import { Notification } from '../modules/notifications';
import { PolicyVersion } from '../modules/policies';
import {
  AccountLedger,
  DelinquencyChange,
  DunningLetter,
  DunningLetterLine,
  Receipt,
  ReceiptAllocation,
  Receivable,
  ReceivableAdjustment,
} from '../modules/receivables';
import { PlannedVisit, VisitReport, WeekPlan } from '../modules/visits';
import { HandOver, HandOverItem } from '../modules/handovers';
import { TierReview, TierReviewItem } from '../modules/tiers';
import {
  HomeTerritory,
  Territory,
  TerritoryMember,
  TerritoryModel,
  TerritoryRule,
} from '../modules/territories';

/** Every table of the product. */
export const entities: (new () => object)[] = [
  IdempotencyKey,
  JobRun,
  NumberSeries,
  AuditEntry,
  AuditSeal,
  PolicyVersion,
  Notification,
  Unit,
  User,
  UserRole,
  Session,
  LoginThrottle,
  AbsenceCover,
  Territory,
  TerritoryModel,
  TerritoryRule,
  TerritoryMember,
  HomeTerritory,
  Account,
  AccountContact,
  AccountOwnership,
  AccountPin,
  AccountTierChange,
  AccountTierOverride,
  SupplyStop,
  AccountStanding,
  KnownDifferent,
  MatchGuard,
  NameAlias,
  AccountProfile,
  AccountOpinion,
  AccountAlias,
  AccountProject,
  AccountSupplier,
  AccountBank,
  AccountMajorChange,
  AccountFeedback,
  AccountSatisfaction,
  AccountFileReview,
  LossRecord,
  LossEvidence,
  Lead,
  LeadClaim,
  LeadAssistant,
  FollowUp,
  LeadProbe,
  OutsideRequest,
  CollisionCase,
  CollisionParty,
  WeekPlan,
  PlannedVisit,
  VisitReport,
  Contract,
  ContractLine,
  ContractVerdict,
  ContractParty,
  ContractTouch,
  Delivery,
  AccountLedger,
  Receivable,
  Receipt,
  ReceiptAllocation,
  ReceivableAdjustment,
  DelinquencyChange,
  DunningLetter,
  DunningLetterLine,
  CommissionPlan,
  ContractPlan,
  CommissionEntry,
  CommissionPeriod,
  CommissionStatement,
  TierReview,
  TierReviewItem,
  AccountMerge,
  AccountMergeRow,
  AssignmentRun,
  AssignmentChallenge,
  AssignmentMove,
  HandOver,
  HandOverItem,
  CalendarDay,
  CalendarYear,
  LiveEvent,
];
