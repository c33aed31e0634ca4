import type { Label } from '../vocabulary/define';

/** Sentences that explain a commission figure (COM-10). Names in braces are filled in with the figures themselves. */
export const explanationTexts = {
  'explain.share': {
    zh: '{rep}（{part}）：已计提 ¥{accrued}，已释放 ¥{released}，待释放 ¥{held}',
    en: '{rep} ({part}): earned ¥{accrued}, released ¥{released}, held ¥{held}',
  },
  'explain.no_contract': {
    zh: '合同尚未签订，不计提提成',
    en: 'No signed contract, so nothing is earned (CON-2)',
  },
  'explain.no_plan': {
    zh: '签订日没有生效的提成方案',
    en: 'No commission plan was in force on the day of signing',
  },
  'explain.no_delivery': { zh: '尚无供货，计提为零', en: 'Nothing delivered yet, so nothing is earned' },
  'explain.plan': {
    zh: '提成方案“{name}”，{validFrom} 起签订的合同适用',
    en: 'Plan “{name}” for contracts signed from {validFrom} on',
  },
  'explain.total_per_unit': {
    zh: '供货 {quantity} {unit} × {rate} 元/{unit} = ¥{total}（{age}，{mode}）',
    en: 'Delivered {quantity} {unit} × ¥{rate}/{unit} = ¥{total} ({age}, {mode})',
  },
  'explain.total_percent': {
    zh: '结算额 ¥{quantity} × {rate}% = ¥{total}（{age}，{mode}）',
    en: 'Settled ¥{quantity} × {rate} % = ¥{total} ({age}, {mode})',
  },
  'explain.delivery': { zh: '{day} 供货 {quantity} {unit}', en: 'Delivered on {day}: {quantity} {unit}' },
  'explain.split_assistant': {
    zh: '协助人份额 {share}%，向下取整到分',
    en: "Assistant's share {share} %, rounded down to the cent",
  },
  'explain.split_primary': { zh: '主跟踪人得其余部分', en: 'The primary takes the rest' },
  'explain.gate_full': {
    zh: '已全额回款（¥{collected} / ¥{base}）且供货完毕：全部释放',
    en: 'Fully collected (¥{collected} of ¥{base}) and delivered in full: all released',
  },
  'explain.gate_open': {
    zh: '待释放：¥{base} 中还有 ¥{open} 未回款',
    en: 'Held: ¥{open} of ¥{base} open',
  },
  'explain.gate_not_delivered': {
    zh: '已回款 ¥{collected}，但合同尚未标记供货完毕',
    en: 'Collected ¥{collected}, but the contract is not marked delivered in full',
  },
  'explain.gate_rule': {
    zh: '释放规则“{rule}”：已释放 {share}%',
    en: 'Release rule “{rule}”: {share} % released',
  },
  'explain.gate_assistant': {
    zh: '协助人在合同全额回款后才发放',
    en: 'An assistant is paid only once the whole contract is collected (COM-7)',
  },
  'explain.collection': { zh: '{day} 回款 ¥{amount}', en: 'Collected on {day}: ¥{amount}' },
  'explain.uncollected': { zh: '{day} 退回/撤销 ¥{amount}', en: 'Taken back on {day}: ¥{amount}' },
} as const satisfies Record<string, Label>;

export type ExplanationCode = keyof typeof explanationTexts;

/** A figure with its sentence and what it is made of. */
export interface Explanation {
  readonly code: ExplanationCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly children: readonly Explanation[];
}

/** The explanation as the reader sees it: a sentence each, in their language. */
export interface ExplainedLine {
  readonly text: string;
  readonly children: readonly ExplainedLine[];
}

export function explainIn(explanation: Explanation, language: 'zh' | 'en'): ExplainedLine {
  const text = explanationTexts[explanation.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(explanation.params[name] ?? ''),
  );
  return { text, children: explanation.children.map((child) => explainIn(child, language)) };
}
