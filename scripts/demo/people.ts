import type { Role, UnitKind } from '../../shared/vocabulary/identity';
import { createUnit, createUser, type Unit, type User } from '../../server/modules/identity';
import type { DemoClock } from './clock';
import { personName } from './names';
import type { Random } from './random';

/** Everybody of the demo has this password; it is printed at the first start. */
export const DEMO_PASSWORD = 'demarc-demo-2026';

export interface Team {
  readonly unit: Unit;
  readonly region: Unit;
  readonly manager: User;
  readonly reps: readonly User[];
}

export interface Company {
  readonly teams: readonly Team[];
  readonly director: User;
  readonly finance: User;
  readonly marketing: User;
  readonly supply: readonly User[];
  readonly collections: User;
  readonly generalManager: User;
  readonly legal: User;
}

const regions = ['临江大区', '云岭大区', '海湾大区'];

/** About sixty people: three regions of three teams with a manager and five reps each, and the departments. */
export async function hirePeople(
  clock: DemoClock,
  admin: User,
  company: Unit,
  random: Random,
): Promise<Company> {
  const ctx = await clock.as(admin);
  const names = new Set<string>();
  const joinedOn = clock.today;
  const unit = (name: string, kind: UnitKind, parent: Unit): Promise<Unit> =>
    createUnit(ctx, { name, kind, parentId: parent.id });
  const hire = (username: string, roles: Role[], place: Unit): Promise<User> =>
    createUser(ctx, {
      username,
      name: personName(random, names),
      unitId: place.id,
      roles,
      password: DEMO_PASSWORD,
      joinedOn,
    });
  const office = await unit('总部', 'REGION', company);
  const teams: Team[] = [];
  for (const [r, regionName] of regions.entries()) {
    const region = await unit(regionName, 'REGION', company);
    for (let t = 1; t <= 3; t += 1) {
      const number = r * 3 + t;
      const place = await unit(`${regionName.slice(0, 2)}销售${'一二三'[t - 1]}部`, 'TEAM', region);
      const manager = await hire(number === 1 ? 'manager' : `manager${number}`, ['SALES_MANAGER'], place);
      const reps: User[] = [];
      for (let n = 1; n <= 5; n += 1) {
        const first = number === 1 && n <= 2;
        reps.push(await hire(first ? (['rep', 'rep2'][n - 1] ?? 'rep') : `rep${number}${n}`, ['REP'], place));
      }
      teams.push({ unit: place, region, manager, reps });
    }
  }
  const staff = {
    teams,
    director: await hire('director', ['SALES_DIRECTOR'], company),
    finance: await hire('finance', ['FINANCE'], office),
    marketing: await hire('marketing', ['MARKETING'], office),
    supply: [await hire('supply', ['SUPPLY'], office)],
    collections: await hire('collections', ['COLLECTIONS'], office),
    generalManager: await hire('gm', ['GENERAL_MANAGER'], company),
    legal: await hire('legal', ['LEGAL'], office),
  };
  // signs in, acts on nothing in the demo
  await hire('auditor', ['AUDITOR'], office);
  return staff;
}
