import { TerritoryModelResolver } from './graphql/model.resolver';
import {
  TerritoryMemberResolver,
  TerritoryResolver,
  TerritoryRuleResolver,
} from './graphql/territory.resolver';

export { HomeTerritory } from './entities/home-territory.entity';
export { TerritoryMember } from './entities/territory-member.entity';
export { TerritoryModel } from './entities/territory-model.entity';
export { TerritoryRule } from './entities/territory-rule.entity';
export { Territory } from './entities/territory.entity';
export {
  activeModel,
  getVisibleModel,
  inactiveRules,
  rulesOfModel,
  territoryModel,
  type InactiveRule,
} from './queries/model';
export { compileTerritories, decideOwner, type Grounds } from './rules/decide-owner';
export {
  activateModel,
  assertRulesNameActivePeople,
  createTerritoryModel,
  markSimulated,
  moveModel,
  restoreModel,
} from './use-cases/draw-model';
export { createTerritory, ensureCatchAll } from './use-cases/save-territory';
export { saveTerritoryRule } from './use-cases/save-territory-rule';
export { setHomeTerritory } from './use-cases/set-home-territory';
export { handOverTerritories } from './use-cases/hand-over-territories';
export { setTerritoryMember } from './use-cases/set-territory-member';

/** Resolvers of this module, for the composition root. */
export const territoryResolvers = [
  TerritoryResolver,
  TerritoryRuleResolver,
  TerritoryMemberResolver,
  TerritoryModelResolver,
];
