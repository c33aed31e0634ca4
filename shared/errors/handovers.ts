import type { ErrorText } from './define';

export const handoversErrors = {
  'handover.same_person': {
    zh: '接手人不能是移交人本人',
    en: 'The successor cannot be the person who hands over',
    rule: 'TER-10',
    status: 400,
  },
  'handover.to_oneself': {
    zh: '不能把业务移交给自己，请由上级办理',
    en: 'Nobody hands business over to themselves: a superior does',
    rule: 'COM-11',
    status: 403,
  },
  'handover.successor_needed': {
    zh: '请选择接手人',
    en: 'Say who takes over',
    rule: 'TER-10',
    status: 400,
  },
  'handover.successor_inactive': {
    zh: '{name} 已离职或被暂停销售，不能接手',
    en: '{name} is inactive or suspended and cannot take over',
    rule: 'TER-10',
    status: 400,
  },
  'handover.scope_empty': {
    zh: '请选择要移交的内容',
    en: 'Say what is to go',
    rule: 'TER-10',
    status: 400,
  },
  'handover.nothing': { zh: '没有可移交的内容', en: 'There is nothing to hand over', rule: 'TER-10' },
  'handover.moved_meanwhile': {
    zh: '预览后数据已变化，请重新预览',
    en: 'The data moved since the preview; look at it again',
    rule: 'TER-10',
  },
  'handover.undo_over': {
    zh: '撤销时限已过（{minutes} 分钟）',
    en: 'A hand-over can be undone within {minutes} minutes only',
    rule: 'TER-10',
  },
  'handover.undo_others': {
    zh: '只有办理人或分管副总可以撤销该移交',
    en: 'Only whoever did the hand-over, or the VP, takes it back',
    rule: 'TER-10',
    status: 403,
  },
  'handover.undone_already': { zh: '该移交已撤销', en: 'The hand-over is undone already', rule: 'TER-10' },
  'user.still_holds': {
    zh: '{name} 名下还有 {count} 项（{what}），请先办理移交',
    en: '{name} still holds {count} records ({what}); hand them over first',
    rule: 'TER-10',
  },
} as const satisfies Record<string, ErrorText>;
