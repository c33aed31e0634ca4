import { In } from 'typeorm';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load, loadMany } from '../../../core/persistence';
import { GraphQLInstant } from '../../../core/scalars';
import { AuditEntry } from '../../audit';
import { User } from '../../identity';
import { Territory, TerritoryRule } from '../../territories';
import { AccountContact } from '../entities/account-contact.entity';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { AccountPin } from '../entities/account-pin.entity';
import { AccountTierChange } from '../entities/account-tier-change.entity';
import { Account } from '../entities/account.entity';
import { SupplyStop } from '../entities/supply-stop.entity';
import { loadVisibleAccount, mayReadContacts } from '../queries/visible-accounts';
import { maskPhone } from '../rules/phone';

const TIMELINE = 200;

/**
 * The archive of an account for those who may see the account; other records name their customer to people who may not,
 * and through those there is no way into the archive.
 */
async function archiveOf<T>(ctx: RequestContext, account: Account, read: () => Promise<T[]>): Promise<T[]> {
  return (await loadVisibleAccount(ctx, account.id)) ? read() : [];
}

@Resolver(() => Account)
export class AccountFieldsResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, account.ownerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, account.territoryId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader owns it.' })
  mine(@Root() account: Account, @Ctx() ctx: RequestContext): boolean {
    return account.ownerId === actorOf(ctx).userId;
  }

  @FieldResolver(() => [AccountContact])
  contacts(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountContact[]> {
    return archiveOf(ctx, account, () =>
      loadMany(ctx, 'contactsOfAccount', account.id, async (ids) =>
        (
          await ctx.db.find(AccountContact, {
            where: { accountId: In([...ids]) },
            order: { createdAt: 'ASC', id: 'ASC' },
          })
        ).map((row) => [row.accountId, row] as const),
      ),
    );
  }

  @FieldResolver(() => [AccountTierChange], { description: 'Changes of tier, newest first.' })
  tierHistory(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountTierChange[]> {
    return archiveOf(ctx, account, () =>
      loadMany(ctx, 'tierHistoryOfAccount', account.id, async (ids) =>
        (
          await ctx.db.find(AccountTierChange, {
            where: { accountId: In([...ids]) },
            order: { createdAt: 'DESC', id: 'DESC' },
          })
        ).map((row) => [row.accountId, row] as const),
      ),
    );
  }

  @FieldResolver(() => [AccountOwnership], {
    description: 'Who owned it when and why, oldest first (TER-5).',
  })
  ownershipHistory(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountOwnership[]> {
    return archiveOf(ctx, account, () =>
      loadMany(ctx, 'ownershipOfAccount', account.id, async (ids) =>
        (
          await ctx.db.find(AccountOwnership, {
            where: { accountId: In([...ids]) },
            order: { validFrom: 'ASC', createdAt: 'ASC', id: 'ASC' },
          })
        ).map((row) => [row.accountId, row] as const),
      ),
    );
  }

  @FieldResolver(() => AccountPin, { nullable: true, description: 'The pin that stands (TER-4).' })
  async pin(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountPin | null> {
    const pins = await archiveOf(ctx, account, () =>
      loadMany(ctx, 'pinOfAccount', account.id, async (ids) =>
        (await ctx.db.findBy(AccountPin, { accountId: In([...ids]), openKey: 1 })).map(
          (row) => [row.accountId, row] as const,
        ),
      ),
    );
    return pins.find((pin) => !pin.until || pin.until >= ctx.today) ?? null;
  }

  @FieldResolver(() => [SupplyStop], { description: 'Stops of supply, newest first.' })
  supplyStops(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<SupplyStop[]> {
    return archiveOf(ctx, account, () =>
      loadMany(ctx, 'stopsOfAccount', account.id, async (ids) =>
        (
          await ctx.db.find(SupplyStop, {
            where: { accountId: In([...ids]) },
            order: { createdAt: 'DESC', id: 'DESC' },
          })
        ).map((row) => [row.accountId, row] as const),
      ),
    );
  }

  @FieldResolver(() => [AuditEntry], {
    description: 'What happened to the account, newest first, at most 200 entries (AUD-1).',
  })
  timeline(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AuditEntry[]> {
    return archiveOf(ctx, account, () =>
      loadMany(ctx, 'timelineOfAccount', account.id, async (ids) => {
        const entries = await Promise.all(
          ids.map((id) =>
            ctx.db.find(AuditEntry, {
              where: { subjectType: 'Account', subjectId: id },
              order: { createdAt: 'DESC', id: 'DESC' },
              take: TIMELINE,
            }),
          ),
        );
        return entries.flat().map((entry) => [entry.subjectId, entry] as const);
      }),
    );
  }
}

@Resolver(() => AccountContact)
export class AccountContactResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Masked but for its end for those without need (ARC-3).',
  })
  async phone(@Root() contact: AccountContact, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!contact.phone || (await readable(ctx, contact))) return contact.phone;
    return maskPhone(contact.phone);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Masked for those without need (ARC-3).' })
  async email(@Root() contact: AccountContact, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!contact.email || (await readable(ctx, contact))) return contact.email;
    return contact.email.replace(/^[^@]*/, '***');
  }

  @FieldResolver(() => Boolean, {
    description: 'The reader sees a mask in place of phone or e-mail (ARC-3).',
  })
  async masked(@Root() contact: AccountContact, @Ctx() ctx: RequestContext): Promise<boolean> {
    return Boolean(contact.phone ?? contact.email) && !(await readable(ctx, contact));
  }
}

async function readable(ctx: RequestContext, contact: AccountContact): Promise<boolean> {
  const account = await load(ctx, Account, contact.accountId);
  return account !== null && mayReadContacts(ctx, account);
}

@Resolver(() => AccountOwnership)
export class AccountOwnershipResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() row: AccountOwnership, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.ownerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() row: AccountOwnership, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.territoryId);
  }

  @FieldResolver(() => GraphQLInstant, {
    nullable: true,
    description: 'When its end was recorded (UTC); null while it holds (TER-5).',
  })
  endRecordedAt(@Root() row: AccountOwnership): Date | null {
    return row.validTo === null ? null : row.updatedAt;
  }

  @FieldResolver(() => TerritoryRule, {
    nullable: true,
    description: 'The rule that caused it, as it stood in its version (TER-9).',
  })
  rule(@Root() row: AccountOwnership, @Ctx() ctx: RequestContext): Promise<TerritoryRule | null> {
    const byRule = row.cause === 'RULE' || row.cause === 'NAMED';
    return load(ctx, TerritoryRule, byRule ? row.causeRef : null);
  }

  @FieldResolver(() => User, { nullable: true })
  recordedBy(@Root() row: AccountOwnership, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.recordedById);
  }
}

@Resolver(() => AccountTierChange)
export class AccountTierChangeResolver {
  @FieldResolver(() => User, { nullable: true })
  changedBy(@Root() row: AccountTierChange, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.changedById);
  }
}
