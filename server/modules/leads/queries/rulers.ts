import { In } from 'typeorm';
import { permissionsOf } from '../../../../shared/permissions';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Unit, User, UserRole } from '../../identity';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { commonSuperiors, type Superior } from '../rules/common-superiors';

/** The people who may rule on a case, nearest first (COLL-4). */
export async function rulersOf(ctx: RequestContext, collisionCase: CollisionCase): Promise<Superior[]> {
  const parties = await ctx.db.findBy(CollisionParty, { caseId: collisionCase.id });
  const account = await load(ctx, Account, collisionCase.accountId);
  const roles = await ctx.db.findBy(UserRole, { role: In(['SALES_MANAGER', 'SALES_DIRECTOR']) });
  const people = await ctx.db.findBy(User, {
    id: In([...roles.map((row) => row.userId), ...parties.map((party) => party.repId)]),
  });
  const units = new Map(
    (await ctx.db.findBy(Unit, { id: In(people.map((person) => person.unitId)) })).map((unit) => [
      unit.id,
      unit.path,
    ]),
  );
  const pathOf = (userId: string): string =>
    units.get(people.find((person) => person.id === userId)?.unitId ?? '') ?? '';
  const candidates = people
    .filter((person) => person.active)
    .map((person) => ({
      person,
      held: roles.filter((row) => row.userId === person.id).map((row) => row.role),
    }))
    .filter(({ held }) => permissionsOf(held).has('collision.rule'))
    .map(({ person, held }) => ({
      userId: person.id,
      unitPath: pathOf(person.id),
      vp: permissionsOf(held).has('account.set_tier'),
    }));
  const sides = parties.map((party) => ({ repId: party.repId, unitPath: pathOf(party.repId) }));
  return commonSuperiors(sides, candidates, account?.tier === 'STRATEGIC');
}
