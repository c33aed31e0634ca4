export { TerritoryMember } from './entities/territory-member.entity';
export { TerritoryRule } from './entities/territory-rule.entity';
export { Territory } from './entities/territory.entity';
