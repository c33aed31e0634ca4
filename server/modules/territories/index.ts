export { TerritoryMember } from './entities/territory-member.entity';
export { TerritoryRule } from './entities/territory-rule.entity';
export { Territory } from './entities/territory.entity';
export {
  TerritoryMemberResolver,
  TerritoryResolver,
  TerritoryRuleResolver,
} from './graphql/territory.resolver';
export { territoryModel } from './queries/model';
export { decideOwner, type Decision, type Grounds, type TerritoryModel } from './rules/decide-owner';
export {
  createTerritory,
  ensureCatchAll,
  updateTerritory,
  type CreateTerritoryInput,
  type UpdateTerritoryInput,
} from './use-cases/save-territory';
export {
  deleteTerritoryRule,
  saveTerritoryRule,
  type SaveTerritoryRuleInput,
} from './use-cases/save-territory-rule';
export { setTerritoryMember, type SetTerritoryMemberInput } from './use-cases/set-territory-member';
