import { createTerritory, saveTerritoryRule, setTerritoryMember } from '../../server/modules/territories';
import type { DemoClock } from './clock';
import { cities } from './names';
import type { Company } from './people';

/** One territory a city below its region, one a district below it; rules share each district's trade among a team (TER-1). */
export async function drawTerritories(clock: DemoClock, company: Company): Promise<void> {
  const ctx = await clock.as(company.director);
  for (const [c, city] of cities.entries()) {
    const teams = company.teams.slice(c * 3, c * 3 + 3);
    const lead = teams[0];
    const node = await createTerritory(ctx, {
      code: city.code,
      name: city.name,
      managerId: lead?.manager.id ?? null,
    });
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
          territoryId: area.id,
          regionPrefixes: [code],
          customerTypes: [...share.customerTypes],
          ownerId: share.ownerId,
        });
      }
      for (const [n, rep] of team.reps.entries()) {
        if (n < 3)
          await setTerritoryMember(ctx, {
            territoryId: area.id,
            userId: rep.id,
            role: 'OWNER',
            validFrom: clock.today,
          });
      }
    }
  }
}
