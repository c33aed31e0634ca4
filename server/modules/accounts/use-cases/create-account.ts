import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier, CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import type { OwnershipCause } from '../../../../shared/vocabulary/territories';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { decideOwner, ensureCatchAll, territoryModel } from '../../territories';
import { Account } from '../entities/account.entity';
import { knownNames } from '../queries/aliases';
import { findSimilarAccounts } from '../queries/find-similar';
import type { CompanyFacts } from '../rules/compare-companies';
import { meetingKeys, readIdentity, type CustomerIdentityInput } from '../rules/customer-identity';
import { identified } from '../when-identified';
import { openOwnership } from './change-owner';
import { passGuards } from './pass-guards';

export interface CreateAccountInput extends CustomerIdentityInput {
  /** Left out: the next number of the series. */
  readonly code?: string | null;
  readonly customerType: CustomerType;
  readonly regionCode?: string | null;
  /** Industry code (GB/T 4754) or word. */
  readonly industry?: string | null;
  readonly sizeBand?: SizeBand | null;
  readonly address?: string | null;
  readonly tier?: AccountTier | null;
  /** Why it is a different customer although it looks like a known one. */
  readonly differentReason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** An owner that comes with the account instead of from the rules: of an import, or of the lead it grew from. */
export interface GivenOwner {
  readonly ownerId: string;
  readonly cause: Extract<OwnershipCause, 'IMPORT' | 'CLAIM'>;
  readonly causeRef?: string | null;
  readonly validFrom?: LocalDate;
  /** The territory that comes with the account; decided by the rules unless given. */
  readonly territoryId?: string | null;
}

/**
 * Takes a customer into the archive: no duplicate (ARC-2), owner decided by the territories at once (TER-2).
 *
 * @throws DomainError account.duplicate, account.suspected_duplicate, account.uscc_*, account.code_taken
 */
export async function createAccount(
  ctx: RequestContext,
  input: CreateAccountInput,
  given?: GivenOwner,
): Promise<Account> {
  const identity = readIdentity(input);
  const write = async (tx: TxContext): Promise<Account> => {
    const { brands } = await knownNames(tx, identity.name.brandKey);
    await passGuards(tx, meetingKeys(identity, brands));
    await refuseDuplicates(tx, identity, input.differentReason);
    await ensureCatchAll(tx);
    const code = input.code?.trim() || (await documentNumber(tx, 'KH'));
    const facts = {
      code,
      regionCode: input.regionCode?.trim() || null,
      customerType: input.customerType,
      industry: input.industry?.trim().toUpperCase() || null,
      sizeBand: input.sizeBand ?? null,
    };
    const decision = decideOwner(facts, await territoryModel(tx), given?.validFrom ?? tx.today);
    const owner = given ? await activeOwner(tx, given.ownerId) : null;
    const ownerId = owner?.id ?? decision.ownerId;
    const territoryId = given?.territoryId ?? decision.territoryId;
    const account = await insertOrRefuse(
      tx,
      Account,
      {
        ...facts,
        name: identity.displayName,
        nameKey: identity.name.nameKey,
        brandKey: identity.name.brandKey,
        pinyinKey: identity.name.pinyinKey,
        blurKey: identity.name.blurKey,
        uscc: identity.uscc,
        phone: identity.phone,
        phoneKey: identity.phoneKey,
        address: input.address?.trim() || null,
        tier: input.tier ?? 'GENERAL',
        ownerId,
        territoryId,
        onSupplyStop: false,
      },
      () => new DomainError('account.code_taken', { code }, 'code'),
    );
    await openOwnership(tx, account.id, {
      ownerId,
      territoryId,
      cause: given?.cause ?? decision.cause,
      causeRef: given ? (given.causeRef ?? null) : decision.causeRef,
      decidedBy: given ? null : decision.decidedBy,
      validFrom: given?.validFrom ?? tx.today,
    });
    const reason = [input.differentReason, input.usccOverrideReason].filter(Boolean).join('; ') || null;
    await recordAudit(
      tx,
      'account.created',
      { type: 'Account', id: account.id },
      { code, name: account.name, ownerId, cause: given?.cause ?? decision.cause },
      reason,
    );
    // the customer of a lead was looked at when the lead was registered
    if (given?.cause !== 'CLAIM') await identified(tx, account, 'IMPORT');
    return account;
  };
  return inTransaction(ctx, write, { op: 'createAccount', key: input.idempotencyKey, request: input });
}

async function activeOwner(tx: TxContext, ownerId: string): Promise<User> {
  const owner = await getOrThrow(tx, User, ownerId, 'ownerId');
  if (!owner.active) throw new DomainError('account.owner_inactive', { name: owner.name }, 'ownerId');
  return owner;
}

/** Same customer: refused. Similar: refused until somebody says in words why it is another. */
export async function refuseDuplicates(
  tx: TxContext,
  identity: CompanyFacts,
  differentReason: string | null | undefined,
  exceptId: string | null = null,
): Promise<void> {
  const [strongest] = await findSimilarAccounts(tx, identity, exceptId);
  if (!strongest) return;
  const { account, match } = strongest;
  const params = { code: account.code, reasons: match.reasons.join(', ') };
  if (match.reasons.includes('SAME_USCC'))
    throw new DomainError('account.uscc_taken', { code: account.code }, 'uscc');
  if (match.verdict === 'BLOCK') throw new DomainError('account.duplicate', params, 'name');
  if (!differentReason?.trim())
    throw new DomainError('account.suspected_duplicate', params, 'differentReason');
}
