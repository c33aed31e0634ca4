import {
  AccountContactResolver,
  AccountFieldsResolver,
  AccountOwnershipResolver,
  AccountResolver,
  AccountTierChangeResolver,
  NameAliasResolver,
} from '../modules/accounts';
import { archiveResolvers } from '../modules/archive';
import { assignmentResolvers } from '../modules/assignment';
import { commissionResolvers } from '../modules/commissions';
import { CalendarResolver } from '../modules/calendar';
import { AuditResolver } from '../modules/audit';
import { contractResolvers } from '../modules/contracts';
import { creditResolvers } from '../modules/credit';
import { dossierResolvers } from '../modules/dossier';
import { AbsenceCoverResolver } from '../modules/covers';
import { IdentityResolver, UnitResolver } from '../modules/identity';
import { leadResolvers } from '../modules/leads';
import { intentResolvers } from '../modules/intents';
import { TripResolver } from '../modules/trips';
import { collectionsResolvers } from '../modules/collections';
import { bankingResolvers } from '../modules/banking';
import { legalResolvers } from '../modules/legal';
import { inKindResolvers } from '../modules/inkind';
import { letterResolvers } from '../modules/letters';
import { invoiceResolvers } from '../modules/invoices';
import { lossResolvers } from '../modules/losses';
import { mergeResolvers } from '../modules/merges';
import { notificationResolvers } from '../modules/notifications';
import { visitResolvers } from '../modules/visits';
import { CollectionFiguresResolver, ReportingResolver } from '../modules/reporting';
import { planningResolvers } from '../modules/planning';
import { priceResolvers } from '../modules/prices';
import { PolicyResolver } from '../modules/policies';
import { reconciliationResolvers } from '../modules/reconciliation';
import { receivableResolvers } from '../modules/receivables';
import { serviceResolvers } from '../modules/service';
import { stageResolvers } from '../modules/stages';
import { handOverResolvers } from '../modules/handovers';
import { amendmentResolvers } from '../modules/amendments';
import { supplyResolvers } from '../modules/supply';
import { tierResolvers } from '../modules/tiers';
import { territoryResolvers } from '../modules/territories';

/** Every resolver of the API. */
export const resolvers: (new () => object)[] = [
  AccountResolver,
  AccountFieldsResolver,
  AccountContactResolver,
  AccountOwnershipResolver,
  AccountTierChangeResolver,
  NameAliasResolver,
  ...archiveResolvers,
  ...territoryResolvers,
  ...assignmentResolvers,
  ...intentResolvers,
  TripResolver,
  ...lossResolvers,
  ...leadResolvers,
  AuditResolver,
  CalendarResolver,
  IdentityResolver,
  UnitResolver,
  AbsenceCoverResolver,
  ...notificationResolvers,
  PolicyResolver,
  ...visitResolvers,
  ...creditResolvers,
  ...priceResolvers,
  ...contractResolvers,
  ...receivableResolvers,
  ...amendmentResolvers,
  ...supplyResolvers,
  ...invoiceResolvers,
  ...reconciliationResolvers,
  ...serviceResolvers,
  ...stageResolvers,
  ...bankingResolvers,
  ...inKindResolvers,
  ...letterResolvers,
  ...collectionsResolvers,
  ...legalResolvers,
  ...commissionResolvers,
  ...tierResolvers,
  ...planningResolvers,
  ...dossierResolvers,
  ...handOverResolvers,
  ...mergeResolvers,
  ReportingResolver,
  CollectionFiguresResolver,
];
