import { IdempotencyKey } from '../core/idempotency.entity';
import { JobRun } from '../core/job.entity';
import { NumberSeries } from '../core/number-series.entity';
import {
  Account,
  AccountContact,
  AccountOwnership,
  AccountPin,
  AccountTierChange,
  AccountTierOverride,
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
import { AuditEntry } from '../modules/audit';
import {
  Contract,
  ContractLine,
  ContractParty,
  ContractTouch,
  ContractVerdict,
  Delivery,
} from '../modules/contracts';
import { LoginThrottle, Session, Unit, User, UserRole } from '../modules/identity';
import {
  CollisionCase,
  CollisionParty,
  FollowUp,
  KnownDifferent,
  Lead,
  LeadAssistant,
  LeadClaim,
  LeadProbe,
} from '../modules/leads';
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
import { TierReview, TierReviewItem } from '../modules/tiers';
import { Territory, TerritoryMember, TerritoryRule } from '../modules/territories';

/** Every table of the product. */
export const entities: (new () => object)[] = [
  IdempotencyKey,
  JobRun,
  NumberSeries,
  AuditEntry,
  PolicyVersion,
  Notification,
  Unit,
  User,
  UserRole,
  Session,
  LoginThrottle,
  Territory,
  TerritoryRule,
  TerritoryMember,
  Account,
  AccountContact,
  AccountOwnership,
  AccountPin,
  AccountTierChange,
  AccountTierOverride,
  SupplyStop,
  MatchGuard,
  NameAlias,
  Lead,
  LeadClaim,
  LeadAssistant,
  FollowUp,
  LeadProbe,
  CollisionCase,
  CollisionParty,
  KnownDifferent,
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
];
