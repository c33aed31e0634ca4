import type { StageExit } from '../../../shared/vocabulary/stages';
import { definePolicy } from '../../core/policy';

/** Which exit tests the company asks for: a stage whose test is off is passed without it. */
export type StagesPolicy = Readonly<Record<StageExit, boolean>>;

const asked = (zh: string, en: string) => ({ zh, en, unit: 'flag' }) as const;

export const stagesPolicy = definePolicy<StagesPolicy>({
  area: 'stages',
  title: { zh: '销售阶段与离开条件', en: 'Stages of a sale and what leaves them' },
  defaults: {
    REACHED: true,
    SCORED: true,
    PROPOSED: true,
    TALKED_TERMS: true,
    REVIEWED: true,
    SIGNED: true,
    DELIVERY_BEGUN: true,
    DELIVERED_IN_FULL: true,
    INVOICED: true,
    SETTLED: true,
    CALLED_BACK: true,
  },
  fields: {
    REACHED: asked('离开“发现”须有效联系', 'Found: a contact reached'),
    SCORED: asked('离开“已接触”须评分卡', 'Contacted: a score card'),
    PROPOSED: asked('离开“需求已明”须方案拜访', 'Needs known: a visit with the proposal'),
    TALKED_TERMS: asked('离开“方案”须条款谈判记录', 'Proposal: a talk about terms'),
    REVIEWED: asked('离开“条款谈判”须会审通过', 'Terms talks: the joint review passed'),
    SIGNED: asked('离开“合同会审”须签订', 'Joint review: signed'),
    DELIVERY_BEGUN: asked('离开“已签约”须首单供货', 'Signed: a delivery'),
    DELIVERED_IN_FULL: asked('离开“供货中”须全部供货', 'Delivering: all delivered'),
    INVOICED: asked('离开“已验收”须开票', 'Accepted: an invoice'),
    SETTLED: asked('离开“已开票”须收清', 'Invoiced: everything collected'),
    CALLED_BACK: asked('离开“已收清”须回访', 'Collected: called back'),
  },
});
