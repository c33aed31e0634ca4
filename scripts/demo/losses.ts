import { addDays } from '../../shared/local-date';
import { money } from '../../shared/money';
import type { Lead } from '../../server/modules/leads';
import { closeLoss, fileLoss, giveLossEvidence, LossRecord } from '../../server/modules/losses';
import { Random } from './random';
import { unlessRefused, type Target } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_123);
const rivals = ['远山砼业', '恒固建材', '三江商砼', '东升搅拌站', '华锐混凝土'];

/** Most reps file in time, some late; now and then a colleague tells what they saw, and the manager closes (LOSS-1, LOSS-2). */
export function accountForLoss(world: DemoWorld, target: Target, lead: Lead): void {
  const { agenda, clock } = world;
  const loss = () => clock.system().db.findOneBy(LossRecord, { subjectId: lead.id });
  const day = random.chance(85) ? random.between(0, 3) : random.between(5, 9);
  agenda.on(addDays(clock.today, day), async () => {
    const record = await loss();
    if (!record) return;
    const cancelled = record.reason === 'CANCELLED';
    await unlessRefused(async () =>
      fileLoss(await clock.as(target.rep), {
        id: record.id,
        version: record.version,
        reason: record.reason,
        competitor: cancelled ? '无' : random.pick(rivals),
        amount: record.amount ?? money(random.between(20, 300) * 1_000_000),
        lesson: random.pick([
          '报价晚于对手三天，下次先报底价区间',
          '未见到拍板人，应请经理同访',
          '账期比对手短，需提前做信用评审',
          '项目资金未落实，前期应核实',
        ]),
      }),
    );
  });
  if (!random.chance(25)) return;
  const colleague = random.pick(target.team.reps);
  agenda.on(addDays(clock.today, random.between(2, 20)), async () => {
    const record = await loss();
    if (!record || colleague.id === target.rep.id) return;
    await unlessRefused(async () =>
      giveLossEvidence(await clock.as(colleague), {
        lossId: record.id,
        statement: random.pick([
          '工地上看到外厂的搅拌车，送货单抬头不是我们',
          '对方采购说报价由我方人员转给了另一家',
          '项目仍在施工，并未终止',
        ]),
        accusedId: random.chance(50) ? target.rep.id : null,
      }),
    );
  });
  agenda.on(addDays(clock.today, random.between(25, 70)), async () => {
    const record = await loss();
    if (!record) return;
    await unlessRefused(async () =>
      closeLoss(await clock.as(target.team.manager), {
        id: record.id,
        version: record.version,
        finding: random.chance(70) ? 'CLEAN' : 'DIVERSION_SUSPECTED',
        note: '已向工地和客户核实',
      }),
    );
  });
}
