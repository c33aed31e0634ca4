import type { RequestContext } from '../../../core/context';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../entities/unit.entity';
import { UserRole } from '../entities/user-role.entity';
import { User } from '../entities/user.entity';
import { hashPassword } from '../passwords';

export interface FoundCompanyInput {
  readonly companyName: string;
  readonly username: string;
  readonly password: string;
}

/** The first act in an empty database: the company as root unit and one administrator, who takes in everybody else. */
export async function foundCompany(
  ctx: RequestContext,
  input: FoundCompanyInput,
): Promise<{ unit: Unit; admin: User }> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx, async (tx) => {
    if (await tx.db.existsBy(Unit, {})) throw new Error('the company is already founded');
    const unit = await insert(tx, Unit, {
      name: input.companyName,
      kind: 'COMPANY',
      parentId: null,
      path: '/1/',
    });
    const admin = await insert(tx, User, {
      username: input.username,
      name: input.username,
      unitId: unit.id,
      passwordHash,
      active: true,
      joinedOn: ctx.today,
      language: 'zh',
    });
    await insert(tx, UserRole, { userId: admin.id, role: 'ADMIN' });
    await recordAudit(
      tx,
      'identity.company_founded',
      { type: 'Unit', id: unit.id },
      { name: input.companyName },
    );
    return { unit, admin };
  });
}
