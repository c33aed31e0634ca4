import { addDays, type LocalDate } from '../../shared/local-date';
import type { LegalStage } from '../../shared/vocabulary/legal';
import { Contract } from '../../server/modules/contracts';
import { LegalCase, openLegalCase, recordLegalStep } from '../../server/modules/legal';
import { openOnContract } from '../../server/modules/receivables';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** How far the cases have come, the oldest first: one before the court, one judged, one at its letter, the rest wait. */
const ways: readonly (readonly LegalStage[])[] = [
  ['LAWYER_LETTER', 'SUIT', 'JUDGMENT'],
  ['LAWYER_LETTER', 'SUIT'],
  ['LAWYER_LETTER'],
];
const notes: Readonly<Partial<Record<LegalStage, string>>> = {
  LAWYER_LETTER: '委托律师发函，限十日内付清',
  SUIT: '向合同履行地法院起诉，申请财产保全',
  JUDGMENT: '判令十五日内付清货款及逾期利息',
};
const references: Readonly<Partial<Record<LegalStage, string>>> = {
  LAWYER_LETTER: '律函字第 18 号',
  SUIT: '（2026）民初 1024 号',
  JUDGMENT: '（2026）民初 1024 号',
};

/** Legal affairs take their steps, week by week; the director hands one debt over before it is class C (REC-5). */
export function pursueByLaw(world: DemoWorld, today: LocalDate): void {
  for (let week = 30; week >= 0; week -= 1)
    world.agenda.on(addDays(today, -7 * week - 2), () => takeSteps(world));
  world.agenda.on(addDays(today, -25), () => handOver(world));
}

async function takeSteps({ clock, company }: DemoWorld): Promise<void> {
  const cases = await clock.system().db.find(LegalCase, { order: { openedOn: 'ASC', number: 'ASC' } });
  for (const [at, way] of ways.entries()) {
    const found = cases[at];
    if (!found || found.endedOn || found.stageOn > addDays(clock.today, -40)) continue;
    const stage = way[way.indexOf(found.stage) + 1];
    if (!stage) continue;
    const open = await openOnContract(clock.system(), found.contractId);
    await unlessRefused(async () =>
      recordLegalStep(await clock.as(company.legal), {
        id: found.id,
        version: found.version,
        stage,
        steppedOn: addDays(clock.today, -1),
        amount: stage === 'LAWYER_LETTER' ? null : open,
        reference: references[stage] ?? null,
        note: notes[stage] ?? '',
      }),
    );
  }
}

async function handOver({ clock, company }: DemoWorld): Promise<void> {
  const [contract] = await clock.system().db.find(Contract, {
    where: { delinquencyClass: 'B' },
    order: { signedOn: 'ASC', number: 'ASC' },
    take: 1,
  });
  if (!contract) return;
  await unlessRefused(async () =>
    openLegalCase(await clock.as(company.director), {
      contractId: contract.id,
      reason: '债务人被多家供应商起诉，账户已冻结，须尽快保全',
    }),
  );
}
