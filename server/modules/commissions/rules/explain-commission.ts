import { addDays, type LocalDate } from '../../../../shared/local-date';
import { formatMoney, subtractMoney, type Money } from '../../../../shared/money';
import { mulDiv, scaledToString } from '../../../../shared/rate';
import type { Explanation, ExplanationCode } from '../../../../shared/messages/explanations';
import { customerAge as ageVocabulary } from '../../../../shared/vocabulary/accounts';
import {
  bandMode as modeVocabulary,
  releaseRule as ruleVocabulary,
  repPart,
} from '../../../../shared/vocabulary/commissions';
import type { ContractFacts, PlanClauses } from './commission-facts';
import { commissionStates, type CommissionState, type Share } from './contract-commission';

/** What the sentences need beside the facts: names and the reader's language for the codes inside them. */
export interface ExplanationNames {
  readonly language: 'zh' | 'en';
  readonly planName: string;
  readonly planValidFrom: LocalDate;
  readonly unit: string;
  readonly nameOf: (repId: string) => string;
}

const leaf = (
  code: ExplanationCode,
  params: Explanation['params'] = {},
  children: Explanation[] = [],
): Explanation => ({
  code,
  params,
  children,
});

/**
 * Why each rep has the figure they have on a contract on a day, down to deliveries and receipts; zero has its reason
 * too (COM-10). Follows from the same facts and the same function as the ledger.
 *
 * @example "Held: ¥120,000.00 of ¥400,000.00 open"
 */
export function explainContract(
  facts: ContractFacts,
  plan: PlanClauses | undefined,
  upTo: LocalDate,
  names: ExplanationNames | undefined,
): Explanation[] {
  if (!facts.signedOn || facts.signedOn > upTo) return [leaf('explain.no_contract')];
  if (!plan || !names) return [leaf('explain.no_plan')];
  const state = commissionStates(facts, plan, upTo).at(-1);
  if (!state || state.shares.every((share) => share.accrued === 0)) return [leaf('explain.no_delivery')];
  return state.shares.map((share) => explainShare(share, state, { facts, plan, upTo, names }));
}

interface Scene {
  readonly facts: ContractFacts;
  readonly plan: PlanClauses;
  readonly upTo: LocalDate;
  readonly names: ExplanationNames;
}

function explainShare(share: Share, state: CommissionState, scene: Scene): Explanation {
  const { names, facts, upTo } = scene;
  const assistant = share.part === 'ASSISTANT';
  const shares = facts.parties.filter((party) => party.repId === share.repId && party.part === 'ASSISTANT');
  const split = assistant
    ? shares.map((party) => leaf('explain.split_assistant', { share: scaledToString(party.shareBp, 2) }))
    : state.shares.length > 1
      ? [leaf('explain.split_primary')]
      : [];
  const collections = facts.collections
    .filter(({ on }) => on <= upTo)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, amount }) =>
      leaf(amount >= 0 ? 'explain.collection' : 'explain.uncollected', {
        day: on,
        amount: formatMoney(Math.abs(amount) as Money),
      }),
    );
  return leaf(
    'explain.share',
    {
      rep: names.nameOf(share.repId),
      part: repPart.labels[share.part][names.language],
      accrued: formatMoney(share.accrued),
      released: formatMoney(share.released),
      held: formatMoney(subtractMoney(share.accrued, share.released)),
    },
    [explainTotal(state, scene), ...split, { ...explainGate(share, state, scene), children: collections }],
  );
}

function explainTotal(state: CommissionState, { facts, plan, names, upTo }: Scene): Explanation {
  const perUnit = plan.basis === 'PER_UNIT';
  const params = {
    quantity: perUnit ? plainFigure(state.measure, 3, 0) : formatMoney(state.measure as Money),
    rate: plainFigure(state.rate, perUnit ? 4 : 2, 2),
    unit: names.unit,
    total: formatMoney(state.total),
    age: ageVocabulary.labels[facts.customerAge][names.language],
    mode: modeVocabulary.labels[plan.bandMode][names.language],
  };
  const deliveries = facts.deliveries
    .filter(({ on }) => on < addDays(upTo, 1))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, quantityMilli }) =>
      leaf('explain.delivery', { day: on, quantity: plainFigure(quantityMilli, 3, 0), unit: names.unit }),
    );
  return leaf(perUnit ? 'explain.total_per_unit' : 'explain.total_percent', params, [
    leaf('explain.plan', { name: names.planName, validFrom: names.planValidFrom }),
    ...deliveries,
  ]);
}

/** The gate in front of the money: what is missing, or why it is open. */
function explainGate(share: Share, state: CommissionState, { plan, names }: Scene): Explanation {
  const open = formatMoney(subtractMoney(state.base, state.collected));
  const params = { collected: formatMoney(state.collected), base: formatMoney(state.base), open };
  if (state.full) return leaf('explain.gate_full', params);
  if (share.part === 'ASSISTANT') return leaf('explain.gate_assistant');
  if (share.released !== 0) {
    const percent = mulDiv(share.released, 10_000, share.accrued);
    return leaf('explain.gate_rule', {
      rule: ruleVocabulary.labels[plan.releaseRule][names.language],
      share: scaledToString(percent, 2),
    });
  }
  if (state.collected >= state.base && state.base > 0) return leaf('explain.gate_not_delivered', params);
  return leaf('explain.gate_open', params);
}

/** A figure as people write it: thousands apart, no zeros that say nothing. @example (24000000, 3, 0) → "24,000" */
function plainFigure(value: number, places: number, atLeast: number): string {
  const [whole = '0', fraction = ''] = scaledToString(value, places).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(atLeast, '0');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept ? `.${kept}` : ''}`;
}
