import { applyAssignment, confirmSimulation, simulate } from '../../server/modules/assignment';
import {
  createTerritory,
  createTerritoryModel,
  rulesOfModel,
  saveTerritoryRule,
  setTerritoryMember,
  TerritoryModel,
} from '../../server/modules/territories';
import type { DemoClock } from './clock';
import { cities } from './names';
import type { Company } from './people';

/** One territory a city below its region, one a district below it; rules share each district's trade among a team (TER-1). */
export async function drawTerritories(clock: DemoClock, company: Company): Promise<void> {
  const ctx = await clock.as(company.director);
  const { id: modelId } = await createTerritoryModel(ctx, { name: '初始划片', empty: true });
  for (const [c, city] of cities.entries()) {
    const teams = company.teams.slice(c * 3, c * 3 + 3);
    const lead = teams[0];
    const node = await createTerritory(ctx, {
      code: city.code,
      name: city.name,
      managerId: lead?.manager.id ?? null,
    });
    // the teams of a city help each other out all over it; another city is somebody else's ground (TER-6)
    for (const rep of teams.flatMap((team) => team.reps)) {
      await setTerritoryMember(ctx, {
        territoryId: node.id,
        userId: rep.id,
        role: 'OVERLAY',
        validFrom: clock.today,
      });
    }
    for (const [d, [name, code]] of city.districts.entries()) {
      const team = teams[d % teams.length];
      if (!team) continue;
      const area = await createTerritory(ctx, { code, name, parentId: node.id, managerId: team.manager.id });
      const at = (n: number): string => team.reps[(d + n) % team.reps.length]?.id ?? '';
      const shares = [
        { customerTypes: ['CONTRACTOR'] as const, ownerId: at(0) },
        { customerTypes: ['DEVELOPER', 'GOVERNMENT'] as const, ownerId: at(1) },
        { customerTypes: ['INDUSTRIAL', 'DISTRIBUTOR', 'RETAIL', 'OTHER'] as const, ownerId: at(2) },
      ];
      for (const share of shares) {
        await saveTerritoryRule(ctx, {
          modelId,
          territoryId: area.id,
          regionPrefixes: [code],
          customerTypes: [...share.customerTypes],
          ownerId: share.ownerId,
        });
      }
      for (const userId of new Set(shares.map((share) => share.ownerId))) {
        await setTerritoryMember(ctx, {
          territoryId: area.id,
          userId,
          role: 'OWNER',
          validFrom: clock.today,
        });
      }
    }
  }
  const scenario = { modelId, mode: 'REEVALUATE_ALL' } as const;
  const { digest } = await simulate(ctx, scenario);
  await confirmSimulation(ctx, { ...scenario, digest });
  await applyAssignment(ctx, { ...scenario, digest, reason: '初始划片' });
}

/** A draft that waits for the director: the developers of one district are to change hands. */
export async function drawNextMap(clock: DemoClock, company: Company): Promise<void> {
  const ctx = await clock.as(company.director);
  const { id: modelId } = await createTerritoryModel(ctx, {
    name: '下一年度划片（草案）',
    note: '开发商客户集中到一名业务员，国企大客户单列',
  });
  const model = await ctx.db.findOneByOrFail(TerritoryModel, { id: modelId });
  const rules = (await rulesOfModel(ctx, model)).filter((rule) =>
    rule.conditionGroups.some((group) => group.customerTypes.includes('DEVELOPER')),
  );
  const [first, second] = rules;
  const heir = company.teams[0]?.reps.find((rep) => rep.id !== first?.ownerId);
  if (!first || !second || !heir) return;
  for (const rule of [first, second]) {
    await saveTerritoryRule(ctx, {
      id: rule.id,
      version: rule.version,
      territoryId: rule.territoryId,
      ownerId: heir.id,
      groups: rule.conditionGroups,
      rank: rule.rank,
      validFrom: rule.validFrom,
    });
  }
}
