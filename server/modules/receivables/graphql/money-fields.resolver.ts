import { Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { daysBetween } from '../../../../shared/local-date';
import { minMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import { AgingBucket } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Contract, Delivery } from '../../contracts';
import { User } from '../../identity';
import { DelinquencyChange } from '../entities/delinquency-change.entity';
import { DunningLetterLine } from '../entities/dunning-letter-line.entity';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { ReceiptRefund } from '../entities/receipt-refund.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import { Receivable } from '../entities/receivable.entity';
import { openOf, restOf } from '../ledger/open-items';
import {
  classHistoryOf,
  debtOfContract,
  moneyOfAccount,
  moneyOfContract,
  type MoneyFigures,
} from '../queries/contract-money';
import type { OverdueAccount } from '../queries/dunning-analysis';
import {
  adjustmentsOf,
  allocationsOfReceipt,
  allocationsOfReceivable,
  linesOfLetter,
} from '../queries/money-parts';
import { refundsOf } from '../queries/money-requests';
import { disputesOf, promisesOf } from '../queries/pursuits';
import { bucketOf } from '../rules/ageing-bucket';
import type { Delinquency } from '../rules/classify-delinquency';
import { DebtStanding, MoneyFiguresType, OverdueAccountType } from './money.types';

@Resolver(() => Contract)
export class ContractMoneyResolver {
  @FieldResolver(() => MoneyFiguresType, {
    nullable: true,
    description: 'Billed, collected, open and overdue.',
  })
  @Authorized('receivable.read')
  money(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<MoneyFigures> {
    return moneyOfContract(ctx, contract.id);
  }

  @FieldResolver(() => DebtStanding, {
    nullable: true,
    description: 'Class of the debt today with its reason and next step; null while ordinary.',
  })
  @Authorized('receivable.read')
  debt(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<Delinquency | null> {
    return debtOfContract(ctx, contract.id);
  }

  @FieldResolver(() => [DelinquencyChange], {
    nullable: true,
    description: 'Changes of the class, latest first.',
  })
  @Authorized('receivable.read')
  classHistory(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<DelinquencyChange[]> {
    return classHistoryOf(ctx, contract.id);
  }
}

@Resolver(() => Account)
export class AccountMoneyResolver {
  @FieldResolver(() => MoneyFiguresType, {
    nullable: true,
    description: "Money over the contracts in the reader's sight.",
  })
  @Authorized('receivable.read')
  money(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<MoneyFigures> {
    return moneyOfAccount(ctx, account.id);
  }
}

@Resolver(() => Receivable)
export class ReceivableFieldsResolver {
  @FieldResolver(() => GraphQLMoney, { description: 'Amount less collected and adjusted.' })
  open(@Root() item: Receivable): Money {
    return openOf(item);
  }

  @FieldResolver(() => Int, { description: 'Days past due today; negative before.' })
  daysPastDue(@Root() item: Receivable, @Ctx() ctx: RequestContext): number {
    return daysBetween(item.dueOn, ctx.today);
  }

  @FieldResolver(() => AgingBucket, { description: 'Age today.' })
  bucket(@Root() item: Receivable, @Ctx() ctx: RequestContext): AgingBucket {
    return bucketOf(item.dueOn, ctx.today);
  }

  @FieldResolver(() => Contract)
  contract(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return load(ctx, Contract, item.contractId);
  }

  @FieldResolver(() => Account)
  account(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, item.accountId);
  }

  @FieldResolver(() => Delivery, { nullable: true })
  delivery(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<Delivery | null> {
    return load(ctx, Delivery, item.deliveryId);
  }

  @FieldResolver(() => [ReceiptAllocation], { description: 'What paid it, oldest first.' })
  allocations(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<ReceiptAllocation[]> {
    return allocationsOfReceivable(ctx, item.id);
  }

  @FieldResolver(() => [ReceivableAdjustment], {
    description: 'Credit notes, write-offs and recoveries, oldest first.',
  })
  adjustments(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<ReceivableAdjustment[]> {
    return adjustmentsOf(ctx, item.id);
  }

  @FieldResolver(() => [PaymentPromise], { description: 'Promises to pay it, latest first (DUN-3).' })
  promises(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<PaymentPromise[]> {
    return promisesOf(ctx, item.id);
  }

  @FieldResolver(() => [ReceivableDispute], { description: 'Disputes about it, latest first (DUN-4).' })
  disputes(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<ReceivableDispute[]> {
    return disputesOf(ctx, item.id);
  }

  @FieldResolver(() => GraphQLMoney, { description: 'Of what is open: disputed and not settled (DUN-4).' })
  async disputed(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<Money> {
    const open = (await disputesOf(ctx, item.id)).filter(({ state }) => state === 'OPEN');
    return minMoney(
      openOf(item),
      sumMoney(open, ({ amount }) => amount),
    );
  }

  @FieldResolver(() => GraphQLMoney, {
    description: 'Written off and not recovered: what a recovery may still bring (REC-8).',
  })
  async writtenOff(@Root() item: Receivable, @Ctx() ctx: RequestContext): Promise<Money> {
    const rows = (await adjustmentsOf(ctx, item.id)).filter(({ kind }) => kind !== 'CREDIT_NOTE');
    return sumMoney(rows, ({ amount }) => amount);
  }
}

@Resolver(() => Receipt)
export class ReceiptFieldsResolver {
  @FieldResolver(() => GraphQLMoney, {
    description: 'What is left to allocate; zero on reversed receipts and reversals.',
  })
  unallocated(@Root() receipt: Receipt): Money {
    return receipt.reversedOn || receipt.reversalOfId ? ZERO : restOf(receipt);
  }

  @FieldResolver(() => Account)
  account(@Root() receipt: Receipt, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, receipt.accountId);
  }

  @FieldResolver(() => [ReceiptAllocation], {
    description: 'What it paid on contracts in sight, oldest first.',
  })
  allocations(@Root() receipt: Receipt, @Ctx() ctx: RequestContext): Promise<ReceiptAllocation[]> {
    return allocationsOfReceipt(ctx, receipt.id);
  }

  @FieldResolver(() => [ReceiptRefund], { description: 'What of it was paid back, oldest first.' })
  refunds(@Root() receipt: Receipt, @Ctx() ctx: RequestContext): Promise<ReceiptRefund[]> {
    return refundsOf(ctx, receipt.id);
  }
}

@Resolver(() => ReceiptAllocation)
export class ReceiptAllocationResolver {
  @FieldResolver(() => Receipt)
  receipt(@Root() allocation: ReceiptAllocation, @Ctx() ctx: RequestContext): Promise<Receipt | null> {
    return load(ctx, Receipt, allocation.receiptId);
  }

  @FieldResolver(() => Receivable)
  receivable(@Root() allocation: ReceiptAllocation, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, allocation.receivableId);
  }
}

@Resolver(() => DunningLetter)
export class DunningLetterResolver {
  @FieldResolver(() => Account)
  account(@Root() letter: DunningLetter, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, letter.accountId);
  }

  @FieldResolver(() => User, { nullable: true })
  issuedBy(@Root() letter: DunningLetter, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, letter.issuedById);
  }

  @FieldResolver(() => [DunningLetterLine], { description: 'The items as they stood, oldest due first.' })
  lines(@Root() letter: DunningLetter, @Ctx() ctx: RequestContext): Promise<DunningLetterLine[]> {
    return linesOfLetter(ctx, letter.id);
  }
}

@Resolver(() => DunningLetterLine)
export class DunningLetterLineResolver {
  @FieldResolver(() => Receivable)
  receivable(@Root() line: DunningLetterLine, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, line.receivableId);
  }
}

@Resolver(() => OverdueAccountType)
export class OverdueAccountResolver {
  @FieldResolver(() => Account)
  account(@Root() row: OverdueAccount, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, row.id);
  }
}
