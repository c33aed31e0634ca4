import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account, AccountContact, loadNamedAccount, maskPhone, mayReadBank } from '../../accounts';
import { User } from '../../identity';
import { AccountProfile } from '../entities/account-profile.entity';
import { AccountOpinion } from '../entities/account-opinion.entity';
import { AccountAlias } from '../entities/account-alias.entity';
import { AccountProject } from '../entities/account-project.entity';
import { AccountSupplier } from '../entities/account-supplier.entity';
import { AccountBank } from '../entities/account-bank.entity';
import { AccountMajorChange } from '../entities/account-major-change.entity';
import { AccountFeedback } from '../entities/account-feedback.entity';
import { AccountSatisfaction } from '../entities/account-satisfaction.entity';
import { AccountFileReview } from '../entities/account-file-review.entity';
import { archivePart } from '../queries/archive-parts';
import { maskAccountNo } from '../rules/tax-no';

@Resolver(() => Account)
export class AccountArchiveResolver {
  @FieldResolver(() => AccountProfile, { nullable: true, description: 'Official data (工商资料, ARC-1).' })
  async profile(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountProfile | null> {
    return (await archivePart(ctx, account, AccountProfile, { createdAt: 'ASC' }))[0] ?? null;
  }

  @FieldResolver(() => [AccountOpinion], { description: 'What the trade says (口碑), newest first.' })
  opinions(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountOpinion[]> {
    return archivePart(ctx, account, AccountOpinion, { heardOn: 'DESC' });
  }

  @FieldResolver(() => [AccountAlias], { description: 'Names by which people know it (俗称).' })
  aliases(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountAlias[]> {
    return archivePart(ctx, account, AccountAlias, { createdAt: 'ASC' });
  }

  @FieldResolver(() => [AccountProject], { description: 'Projects and sites, newest first.' })
  projects(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountProject[]> {
    return archivePart(ctx, account, AccountProject, { createdAt: 'DESC' });
  }

  @FieldResolver(() => [AccountSupplier], { description: 'Products used and competitors present.' })
  suppliers(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountSupplier[]> {
    return archivePart(ctx, account, AccountSupplier, { createdAt: 'DESC' });
  }

  @FieldResolver(() => [AccountBank], { description: 'Bank and invoice data.' })
  bankDetails(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountBank[]> {
    return archivePart(ctx, account, AccountBank, { createdAt: 'DESC' });
  }

  @FieldResolver(() => [AccountMajorChange], { description: 'Major changes, newest first (TIER-7).' })
  majorChanges(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountMajorChange[]> {
    return archivePart(ctx, account, AccountMajorChange, { happenedOn: 'DESC' });
  }

  @FieldResolver(() => [AccountFeedback], { description: 'Complaints and feedback, newest first.' })
  feedback(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountFeedback[]> {
    return archivePart(ctx, account, AccountFeedback, { receivedOn: 'DESC' });
  }

  @FieldResolver(() => [AccountSatisfaction], {
    description: 'Satisfaction over time, newest first (TIER-8).',
  })
  satisfaction(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountSatisfaction[]> {
    return archivePart(ctx, account, AccountSatisfaction, { askedOn: 'DESC' });
  }

  @FieldResolver(() => [AccountFileReview], {
    description: 'Reviews of the file of a strategic customer, newest first (TIER-7).',
  })
  fileReviews(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountFileReview[]> {
    return archivePart(ctx, account, AccountFileReview, { reviewedOn: 'DESC' });
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The account it was merged into (已合并至), by name and code (ARC-2).',
  })
  mergedInto(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadNamedAccount(ctx, account.mergedIntoId);
  }
}

@Resolver(() => AccountBank)
export class AccountBankResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Account number; masked but for its last four digits for those without need (ARC-3).',
  })
  async bankAccount(@Root() bank: AccountBank, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!bank.bankAccount || (await readable(ctx, bank))) return bank.bankAccount;
    return maskAccountNo(bank.bankAccount);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Phone on the invoice; masked likewise.' })
  async phone(@Root() bank: AccountBank, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!bank.phone || (await readable(ctx, bank))) return bank.phone;
    return maskPhone(bank.phone);
  }

  @FieldResolver(() => Boolean, { description: 'The reader sees a mask in place of the number (ARC-3).' })
  async masked(@Root() bank: AccountBank, @Ctx() ctx: RequestContext): Promise<boolean> {
    return Boolean(bank.bankAccount ?? bank.phone) && !(await readable(ctx, bank));
  }
}

async function readable(ctx: RequestContext, bank: AccountBank): Promise<boolean> {
  const account = await load(ctx, Account, bank.accountId);
  return account !== null && mayReadBank(ctx, account);
}

@Resolver(() => AccountOpinion)
export class AccountOpinionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who recorded it.' })
  recordedBy(@Root() row: AccountOpinion, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.recordedById);
  }
}

@Resolver(() => AccountMajorChange)
export class AccountMajorChangeResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who recorded it.' })
  recordedBy(@Root() row: AccountMajorChange, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.recordedById);
  }
}

@Resolver(() => AccountFeedback)
export class AccountFeedbackResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who answers it.' })
  handler(@Root() row: AccountFeedback, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.handlerId);
  }
}

@Resolver(() => AccountSatisfaction)
export class AccountSatisfactionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The leader who asked.' })
  askedBy(@Root() row: AccountSatisfaction, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.askedById);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the contact who answered.' })
  async contactName(@Root() row: AccountSatisfaction, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await load(ctx, AccountContact, row.contactId))?.name ?? null;
  }
}

@Resolver(() => AccountFileReview)
export class AccountFileReviewResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who reviewed it.' })
  reviewedBy(@Root() row: AccountFileReview, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.reviewedById);
  }
}
