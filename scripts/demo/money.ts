import { addDays, addMonths, type LocalDate } from '../../shared/local-date';
import { money, type Money } from '../../shared/money';
import { linesOf, type Contract } from '../../server/modules/contracts';
import {
  postReceipt,
  recordDelivery,
  recordMilestone,
  reverseReceipt,
} from '../../server/modules/receivables';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** How a customer pays: most well, some late and in part, a few hardly at all. */
type Payer = 'good' | 'slow' | 'bad';

/** Deliveries and what comes in for them. */
export class DemoMoney {
  private readonly payers = new Map<string, Payer>();

  constructor(private readonly world: Omit<DemoWorld, 'money'>) {}

  private payerOf(accountId: string): Payer {
    const known = this.payers.get(accountId);
    if (known) return known;
    const at = this.world.random.between(1, 100);
    const payer: Payer = at <= 48 ? 'good' : at <= 78 ? 'slow' : 'bad';
    this.payers.set(accountId, payer);
    return payer;
  }

  /** Delivers a signed contract in parts until it is full, as long as supply is not stopped. */
  deliver(contract: Contract): void {
    const { agenda, random, clock } = this.world;
    const parts = random.between(3, 7);
    let day = clock.today;
    for (let n = 1; n <= parts; n += 1) {
      day = addDays(day, random.between(6, 24));
      const last = n === parts;
      agenda.on(day, () => this.deliverPart(contract, parts, last));
    }
    if (random.chance(70)) {
      const structure = addDays(day, random.between(5, 30));
      agenda.on(structure, async () => {
        await unlessRefused(async () =>
          recordMilestone(await this.supplier(), {
            contractId: contract.id,
            milestone: 'STRUCTURE_COMPLETE',
            on: clock.today,
          }),
        );
      });
    }
  }

  private supplier() {
    const { clock, company } = this.world;
    const person = company.supply[0];
    if (!person) throw new Error('nobody in supply');
    return clock.as(person);
  }

  private async deliverPart(contract: Contract, parts: number, last: boolean): Promise<void> {
    const { clock } = this.world;
    const [line] = await linesOf(clock.system(), contract.id);
    if (!line) return;
    const each = Math.floor(line.quantityMilli / parts / 1000) * 1000;
    const quantityMilli = last ? line.quantityMilli - each * (parts - 1) : each;
    const delivery = await unlessRefused(async () =>
      recordDelivery(await this.supplier(), {
        contractId: contract.id,
        lineId: line.id,
        deliveredOn: clock.today,
        quantityMilli,
        signedBy: '现场收料员',
      }),
    );
    if (!delivery) return;
    if (last) {
      await unlessRefused(async () =>
        recordMilestone(await this.supplier(), {
          contractId: contract.id,
          milestone: 'DELIVERED_IN_FULL',
          on: clock.today,
        }),
      );
    }
    this.pay(contract, delivery.amount, clock.today);
  }

  private pay(contract: Contract, amount: Money, delivered: LocalDate): void {
    const { random } = this.world;
    const due = addDays(delivered, contract.paymentTermDays);
    const payer = this.payerOf(contract.accountId);
    if (payer === 'good') {
      this.receive(contract, amount, addDays(due, random.between(-6, 12)));
    } else if (payer === 'slow') {
      const first = money(Math.floor((amount * random.between(3, 7)) / 1000) * 100);
      this.receive(contract, first, addDays(due, random.between(15, 60)));
      if (random.chance(70))
        this.receive(contract, money(amount - first), addMonths(due, random.between(3, 6)));
    } else if (random.chance(30)) {
      this.receive(
        contract,
        money(Math.floor((amount * random.between(1, 3)) / 1000) * 100),
        addMonths(due, random.between(2, 7)),
      );
    }
  }

  private receive(contract: Contract, amount: Money, day: LocalDate): void {
    const { agenda, clock, random, company } = this.world;
    if (amount <= 0) return;
    agenda.on(day, async () => {
      const bill = random.chance(15);
      const receipt = await unlessRefused(async () =>
        postReceipt(await clock.as(company.finance), {
          accountId: contract.accountId,
          instrument: bill ? random.pick(['BILL', 'CHEQUE']) : 'BANK',
          receivedOn: clock.today,
          maturesOn: bill ? addDays(clock.today, random.between(10, 80)) : null,
          amount,
          reference: `${random.between(1000, 9999)}-${random.between(100_000, 999_999)}`,
          allocateRest: true,
        }),
      );
      if (!receipt || !bill || !random.chance(20)) return;
      agenda.on(addDays(clock.today, random.between(5, 9)), async () => {
        await unlessRefused(async () =>
          reverseReceipt(await clock.as(company.finance), {
            receiptId: receipt.id,
            on: clock.today,
            cause: 'BOUNCED',
            reason: '票据被退回',
          }),
        );
      });
    });
  }
}
