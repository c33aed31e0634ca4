import { IsNull } from 'typeorm';
import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { CollectionsCase } from '../../server/modules/collections';
import { askAdvance, decideAdvance } from '../../server/modules/commissions';
import { User } from '../../server/modules/identity';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** What reps ask for; what goes beyond what may be drawn is refused, as it would be to them. */
const tries = [80_000, 30_000, 10_000, 3_000];

/** Reps of projects with the office draw on their commission: an older advance is paid, the last one waits (REC-7). */
export function drawAdvances(world: DemoWorld, today: LocalDate): void {
  world.agenda.on(addDays(today, -40), () => draw(world, true));
  world.agenda.on(addDays(today, -3), () => draw(world, false));
}

async function draw({ clock, company }: DemoWorld, paid: boolean): Promise<void> {
  const { db } = clock.system();
  const projects = await db.find(CollectionsCase, {
    where: { endedOn: IsNull() },
    order: { openedOn: 'ASC', id: 'ASC' },
  });
  for (const { contractId, repId } of projects) {
    const rep = await db.findOneByOrFail(User, { id: repId });
    for (const cents of tries) {
      const asked = await unlessRefused(async () =>
        askAdvance(await clock.as(rep), {
          contractId,
          amount: money(cents),
          reason: '赴项目所在地催收的差旅',
        }),
      );
      if (!asked) continue;
      if (paid)
        await unlessRefused(async () =>
          decideAdvance(await clock.as(company.finance), {
            id: asked.id,
            version: asked.version,
            approved: true,
            decision: '在可借额度内',
          }),
        );
      return;
    }
  }
}
