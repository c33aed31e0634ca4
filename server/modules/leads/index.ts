import { showFilesOf } from '../files';
import { seesEvidence } from './queries/case-evidence';

export { CollisionAppeal } from './entities/collision-appeal.entity';
export { CollisionEvidence } from './entities/collision-evidence.entity';
export { CollisionLeave } from './entities/collision-leave.entity';
export { CollisionPair } from './entities/collision-pair.entity';
export { Violation } from './entities/violation.entity';
export { CollisionCase } from './entities/collision-case.entity';
export { CollisionParty } from './entities/collision-party.entity';
export { FollowUp } from './entities/follow-up.entity';
export { LeadAssistant } from './entities/lead-assistant.entity';
export { ClaimLimit } from './entities/claim-limit.entity';
export { LeadPool } from './entities/lead-pool.entity';
export { PoolOpening } from './entities/pool-opening.entity';
export { LeadClaim } from './entities/lead-claim.entity';
export { OutsideRequest } from './entities/outside-request.entity';
export { LeadProbe } from './entities/lead-probe.entity';
export { Lead } from './entities/lead.entity';
export { leadResolvers } from './graphql/resolvers';
export { escalateCollisionsJob } from './jobs/escalate-collisions';
export { recheckCollisionsJob } from './jobs/recheck-collisions';
export { fallBackLeadsJob } from './jobs/fall-back-leads';
export { collisionsPolicy, leadsPolicy } from './policy';
export { listCases } from './queries/case-list';
export { listLeads } from './queries/lead-list';
export { assertAssistantMayAct } from './queries/assistant-may-act';
export { assertNotStopped, visitLeaves } from './queries/case-leaves';
export { openCaseOn, visibleCases } from './queries/visible-cases';
export {
  getVisibleLead,
  leadPartiesOf,
  loadVisibleLead,
  mayReadTalks,
  visibleLeads,
} from './queries/visible-leads';
export { heldStates } from './rules/lead-states';
export { needOfVisit } from './queries/outside-standing';
export { askForVisit, assertConsented, withdrawOutside } from './use-cases/ask-outside';
export { decideOutsideRequest } from './use-cases/decide-outside-request';
export { createAccountFromLead } from './use-cases/account-from-lead';
export { claimLead } from './use-cases/claim-lead';
export { assignLead, releaseLead } from './use-cases/give-lead';
export { collideAccount, collideMerged } from './use-cases/meet-others';
export { collideVisit } from './use-cases/collide-visit';
export { withdrawMergeCase } from './use-cases/withdraw-case';
export { openCollisionForVisit } from './use-cases/open-case';
export { assertLeadMayBeContracted, loseLead, markLeadBidding, markLeadWon } from './use-cases/progress-lead';
export { moveCases, moveLeads } from './use-cases/move-leads';
export { changeLeadLevel } from './use-cases/change-lead-level';
export { assertTermsTalked, recordTermsTalk } from './use-cases/record-terms-talk';
export { fileTermsTalk } from './use-cases/file-terms-talk';
export { TermsTalk } from './entities/terms-talk.entity';
export { takeInCustomer } from './use-cases/take-in-customer';
export { LeadLevelChange } from './entities/lead-level-change.entity';
export { intervalOf } from './rules/protection';
export { ProbeHitType } from './graphql/lead.types';
export { type RedactedHit } from './queries/redacted-hits';
export { recordFollowUp, recordReceptionFollowUp, recordVisitFollowUp } from './use-cases/record-follow-up';
export { registerLead, type RegisterLeadInput } from './use-cases/register-lead';
export { rekeyLeadNames } from './use-cases/rekey-lead-names';
export { reviewLead } from './use-cases/review-lead';
export { addEvidence } from './use-cases/add-evidence';
export { appealRuling } from './use-cases/appeal-ruling';
export { decideAppeal } from './use-cases/decide-appeal';
export { decideViolation } from './use-cases/decide-violation';
export { grantLeave } from './use-cases/grant-leave';
export { ruleCollision } from './use-cases/rule-collision';

showFilesOf('CollisionEvidence', seesEvidence);
