import type { ErrorText } from './define';

export const lettersErrors = {
  'letter.company_missing': {
    zh: '请先在“业务政策 › 工作联系函”填写我司名称和收款账号，再签发函件',
    en: 'Tell the name and account of the company under Policies › Letters before letters are signed',
    rule: 'DUN-1',
    status: 409,
  },
  'letter_template.too_large': {
    zh: '模板太大，最多 {most} MB',
    en: 'The template is too large: {most} MB at most',
    rule: 'DUN-1',
    status: 413,
  },
  'letter_template.not_docx': {
    zh: '这不是可用的 Word 文档（.docx）：{detail}',
    en: 'This is no usable Word document (.docx): {detail}',
    rule: 'DUN-1',
    status: 415,
  },
  'letter_template.broken_tag': {
    zh: '模板标记有误：{tag}（{detail}）',
    en: 'A tag of the template is broken: {tag} ({detail})',
    rule: 'DUN-1',
    status: 400,
  },
  'letter_template.unknown_tag': {
    zh: '模板里有不认识的字段：{tag}',
    en: 'The template has a field that is not known: {tag}',
    rule: 'DUN-1',
    status: 400,
  },
  'letter_template.missing_tag': {
    zh: '模板缺少必需字段：{tag}',
    en: 'The template lacks a field that every letter needs: {tag}',
    rule: 'DUN-1',
    status: 400,
  },
  'letter_template.in_force': {
    zh: '该版本已在使用',
    en: 'This version is in force already',
    rule: 'DUN-1',
    status: 409,
  },
  'letter.not_signed_off': {
    zh: '函件尚未由财务签发，不能登记寄出',
    en: 'Finance has not signed this letter off; it cannot go out',
    rule: 'DUN-1',
    status: 409,
  },
  'letter.partly_in_sight': {
    zh: '函件包含您看不到的合同，不能打开全文',
    en: 'The letter names contracts that you do not see; its text is not open to you',
    rule: 'DUN-1',
    status: 403,
  },
  'letter.day_not_possible': {
    zh: '日期须在 {from} 至 {to} 之间',
    en: 'The day must lie between {from} and {to}',
    rule: 'DUN-1',
    status: 400,
  },
  'letter.nothing_to_sign': {
    zh: '没有待签发的函件',
    en: 'There is no letter to sign off',
    rule: 'DUN-1',
    status: 409,
  },
  'letter.nothing_to_pack': {
    zh: '没有符合条件的函件',
    en: 'No letter fits',
    rule: 'DUN-1',
    status: 409,
  },
  'letter.too_many': {
    zh: '一次最多 {most} 封',
    en: '{most} letters at once at most',
    rule: 'DUN-1',
    status: 400,
  },
  'letter.fonts_missing': {
    zh: '服务器缺少中文字体，无法生成 PDF',
    en: 'The server has no Chinese font, so it cannot make PDFs',
    rule: 'DUN-1',
    status: 503,
  },
} as const satisfies Record<string, ErrorText>;
