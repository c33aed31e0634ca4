import type { ErrorText } from './define';

export const bankingErrors = {
  'bank.wrong_type': {
    zh: '请上传 CSV 或 xlsx 格式的银行流水；旧的 xls 请另存为 xlsx',
    en: 'Bank statements are taken as CSV or xlsx; save an old xls as xlsx',
    rule: 'BANK-1',
    status: 415,
  },
  'bank.too_large': {
    zh: '文件太大，最多 {most} MB',
    en: 'The file is too large: {most} MB at most',
    rule: 'BANK-1',
    status: 413,
  },
  'bank.too_many_lines': {
    zh: '行数太多，最多 {most} 行，请分开导出',
    en: 'Too many lines: {most} at most, export in parts',
    rule: 'BANK-1',
    status: 400,
  },
  'bank.no_header': {
    zh: '找不到表头：需要有日期和收入（或金额）两列',
    en: 'No header row was found: it needs a column for the day and one for money in, or for the amount',
    rule: 'BANK-1',
    status: 400,
  },
  'bank.nothing_new': {
    zh: '没有新的收款：{duplicates} 行已导入过',
    en: 'Nothing new: {duplicates} lines are there already',
    rule: 'BANK-1',
    status: 409,
  },
  'bank.file_changed': {
    zh: '文件与预览时不同，请重新预览',
    en: 'The file is not the one that was previewed: preview it again',
    rule: 'BANK-1',
    status: 409,
  },
  'bank.line_taken': {
    zh: '这笔流水已由 {name} 处理',
    en: '{name} has already dealt with this line',
    rule: 'BANK-3',
    status: 409,
  },
  'bank.remainder': {
    zh: '各部分之和须等于待分配金额 {rest} 元',
    en: 'The parts must add up to the ¥{rest} that are left',
    rule: 'BANK-3',
    status: 400,
  },
  'bank.account_twice': {
    zh: '同一客户只能出现一次，请把项目合并到一处',
    en: 'Each customer stands once: put the items together',
    rule: 'BANK-3',
    status: 400,
  },
  'bank.is_open': {
    zh: '这笔流水还没有处理，无需撤销',
    en: 'This line waits: there is nothing to undo',
    rule: 'BANK-3',
    status: 409,
  },
  'bank.note_needed': {
    zh: '选择“其他”时请写明原因',
    en: 'Say what it is where no cause of the list fits',
    rule: 'BANK-3',
    status: 400,
  },
  'bank.auto_off': {
    zh: '公司政策没有启用自动入账',
    en: 'The policy has posting by itself turned off',
    rule: 'BANK-4',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
