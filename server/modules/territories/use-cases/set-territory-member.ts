import type { LocalDate } from '../../../../shared/local-date';
import type { TerritoryRole } from '../../../../shared/vocabulary/territories';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { TerritoryMember } from '../entities/territory-member.entity';
import { Territory } from '../entities/territory.entity';

export interface SetTerritoryMemberInput {
  readonly territoryId: string;
  readonly userId: string;
  readonly role: TerritoryRole;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
}

/** Gives a person a dated membership, or ends the one that runs (same person, with validTo) (TER-1). */
export async function setTerritoryMember(
  ctx: RequestContext,
  input: SetTerritoryMemberInput,
): Promise<TerritoryMember> {
  return inTransaction(ctx, async (tx) => {
    await getOrThrow(tx, Territory, input.territoryId, 'territoryId');
    const person = await getOrThrow(tx, User, input.userId, 'userId');
    if (input.validTo && input.validTo < input.validFrom) {
      throw new DomainError(
        'common.dates_out_of_order',
        { earlier: input.validFrom, later: input.validTo },
        'validTo',
      );
    }
    const open = await tx.db.findOneBy(TerritoryMember, {
      territoryId: input.territoryId,
      userId: input.userId,
      openKey: 1,
    });
    const same = open && open.role === input.role && open.validFrom === input.validFrom;
    const dates = { validTo: input.validTo ?? null, openKey: input.validTo ? null : 1 };
    const taken = () => new DomainError('territory.member_exists', { name: person.name }, 'userId');
    if (open && !same) throw taken();
    await refuseOverlap(tx, person, input, open?.id ?? null);
    const member = open
      ? await guardedUpdate(tx, TerritoryMember, open, dates)
      : await insertOrRefuse(
          tx,
          TerritoryMember,
          {
            territoryId: input.territoryId,
            userId: input.userId,
            role: input.role,
            validFrom: input.validFrom,
            ...dates,
          },
          taken,
        );
    await recordAudit(tx, 'territory.member_set', { type: 'Territory', id: input.territoryId }, { ...input });
    return member;
  });
}

/** A person's memberships of one territory never overlap; the database refuses it too. */
async function refuseOverlap(
  tx: TxContext,
  person: User,
  input: SetTerritoryMemberInput,
  exceptId: string | null,
): Promise<void> {
  const standing = await tx.db.findBy(TerritoryMember, {
    territoryId: input.territoryId,
    userId: input.userId,
  });
  const other = standing.find(
    (member) =>
      member.id !== exceptId &&
      (!input.validTo || member.validFrom < input.validTo) &&
      (!member.validTo || (member.validTo > input.validFrom && member.validTo > member.validFrom)),
  );
  if (other && !(input.validTo && input.validTo <= input.validFrom))
    throw new DomainError(
      'territory.member_overlap',
      { name: person.name, from: other.validFrom },
      'validFrom',
    );
}
