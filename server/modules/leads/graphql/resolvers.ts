import { CollisionActsResolver } from './collision-acts.resolver';
import {
  ClauseFindingResolver,
  CollisionAppealResolver,
  CollisionEvidenceResolver,
  CollisionLeaveResolver,
  CollisionPartyResolver,
  CollisionResolver,
} from './collision.resolver';
import {
  FollowUpResolver,
  LeadAssistantResolver,
  LeadClaimResolver,
  LeadFieldsResolver,
  LeadLevelChangeResolver,
  LeadProbeResolver,
} from './lead-fields.resolver';
import { LeadResolver } from './lead.resolver';
import { LossFieldsResolver } from './loss-fields.resolver';
import { TermsTalkResolver } from './terms-talk.resolver';
import { LeadOutsideResolver, OutsideRequestResolver } from './outside.resolver';
import { ClaimLimitResolver, LeadInPoolResolver, LeadPoolResolver, PoolResolver } from './pool.resolver';
import {
  CollisionPairResolver,
  RulerFiguresResolver,
  ViolationCountResolver,
  ViolationResolver,
} from './violation.resolver';

/** Every resolver of leads and collisions. */
export const leadResolvers: (new () => object)[] = [
  LeadResolver,
  PoolResolver,
  LeadPoolResolver,
  ClaimLimitResolver,
  LeadInPoolResolver,
  LossFieldsResolver,
  TermsTalkResolver,
  LeadFieldsResolver,
  LeadClaimResolver,
  LeadAssistantResolver,
  FollowUpResolver,
  LeadLevelChangeResolver,
  LeadProbeResolver,
  OutsideRequestResolver,
  LeadOutsideResolver,
  CollisionResolver,
  CollisionActsResolver,
  CollisionLeaveResolver,
  CollisionAppealResolver,
  CollisionPairResolver,
  ViolationResolver,
  ViolationCountResolver,
  RulerFiguresResolver,
  CollisionPartyResolver,
  CollisionEvidenceResolver,
  ClauseFindingResolver,
];
