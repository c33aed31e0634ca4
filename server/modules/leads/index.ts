export { CollisionCase } from './entities/collision-case.entity';
export { CollisionParty } from './entities/collision-party.entity';
export { FollowUp } from './entities/follow-up.entity';
export { KnownDifferent } from './entities/known-different.entity';
export { LeadAssistant } from './entities/lead-assistant.entity';
export { LeadClaim } from './entities/lead-claim.entity';
export { LeadProbe } from './entities/lead-probe.entity';
export { Lead } from './entities/lead.entity';
