export { TerritoryMember } from './entities/territory-member.entity';
export { TerritoryRule } from './entities/territory-rule.entity';
export { Territory } from './entities/territory.entity';
export {
  TerritoryMemberResolver,
  TerritoryResolver,
  TerritoryRuleResolver,
} from './graphql/territory.resolver';
export { territoryModel } from './queries/model';
export { decideOwner, type Decision, type Grounds } from './rules/decide-owner';
export { createTerritory, ensureCatchAll } from './use-cases/save-territory';
export { saveTerritoryRule } from './use-cases/save-territory-rule';
export { setTerritoryMember } from './use-cases/set-territory-member';
