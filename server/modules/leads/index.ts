export { CollisionCase } from './entities/collision-case.entity';
export { CollisionParty } from './entities/collision-party.entity';
export { FollowUp } from './entities/follow-up.entity';
export { KnownDifferent } from './entities/known-different.entity';
export { LeadAssistant } from './entities/lead-assistant.entity';
export { LeadClaim } from './entities/lead-claim.entity';
export { LeadProbe } from './entities/lead-probe.entity';
export { Lead } from './entities/lead.entity';
export { leadResolvers } from './graphql/resolvers';
export { escalateCollisionsJob } from './jobs/escalate-collisions';
export { fallBackLeadsJob } from './jobs/fall-back-leads';
export { collisionsPolicy, leadsPolicy } from './policy';
export { listCases } from './queries/case-list';
export { listLeads } from './queries/lead-list';
export { protectionOfLead } from './queries/protection-of-lead';
export { getVisibleCase, openCaseOn } from './queries/visible-cases';
export { getVisibleLead, leadPartiesOf, visibleLeads, type LeadParties } from './queries/visible-leads';
export { intervalOf, protectionOf, type Protection } from './rules/protection';
export { createAccountFromLead, type CreateAccountFromLeadInput } from './use-cases/account-from-lead';
export { checkCustomer } from './use-cases/check-customer';
export { claimLead } from './use-cases/claim-lead';
export { assignLead, extendProtection, holdLead, releaseLead, transferLead } from './use-cases/give-lead';
export { handOverRep } from './use-cases/hand-over-rep';
export { openCollision, openCollisionForVisit, type VisitCollision } from './use-cases/open-case';
export {
  assertLeadMayBeContracted,
  changeLeadLevel,
  loseLead,
  markLeadBidding,
  markLeadWon,
  updateLead,
} from './use-cases/progress-lead';
export {
  recordFollowUp,
  recordVisitFollowUp,
  type RecordFollowUpInput,
  type VisitFollowUp,
} from './use-cases/record-follow-up';
export { registerLead, type RegisterLeadInput, type Registration } from './use-cases/register-lead';
export { reviewLead, type ReviewLeadInput } from './use-cases/review-lead';
export { ruleCollision, type RuleCollisionInput } from './use-cases/rule-collision';
