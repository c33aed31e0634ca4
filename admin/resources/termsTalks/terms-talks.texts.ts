import { defineTexts } from '../../i18n/define';

export const termsTalkTexts = defineTexts({
  'resources.termsTalks.name': ['条款谈判记录', 'Terms talk |||| Terms talks'],
  'resources.termsTalks.fields.customerName': ['客户', 'Customer'],
  'resources.termsTalks.fields.talkedOn': ['谈判日期', 'Day'],
  'resources.termsTalks.fields.rep.name': ['业务员', 'Rep'],
  'resources.termsTalks.fields.repId': ['业务员', 'Rep'],
  'resources.termsTalks.fields.second.name': ['第二人', 'Second person'],
  'resources.termsTalks.fields.terms': ['谈判内容', 'Terms'],
  'resources.termsTalks.fields.behaviour': ['客户表现', "Customer's behaviour"],
  'resources.termsTalks.fields.filedOn': ['归档', 'Filed'],
  'resources.termsTalks.fields.filed': ['已归档', 'Filed'],
  'resources.termsTalks.empty': ['还没有条款谈判记录。', 'No talk about terms was recorded yet.'],
  'resources.termsTalks.invite': [
    '进入拿单后，条款谈判须有销售部第二人参加，由负责的业务员记录，市场部归档。',
    'From bidding on a second person takes part in talks about terms; the rep records them, marketing files them.',
  ],
  'talks.record': ['记录条款谈判', 'Record a terms talk'],
  'talks.record_says': [
    '记录谈判内容和客户表现，写明销售部第二人。没有这份记录不能申报合同；市场部随后归档。',
    'Record terms and behaviour with the second person of the sales department. Without it no contract is applied for; marketing files it.',
  ],
  'talks.second': ['第二人（销售部，非本人）', 'Second person (sales, not yourself)'],
  'talks.terms_help': ['价格、数量、付款、供货', 'Price, volume, payment, delivery'],
  'talks.behaviour_help': [
    '坚持什么、让步什么、谁拍板',
    'What they insist on, where they gave way, who decides',
  ],
  'talks.file': ['归档', 'File'],
  'talks.file_says': ['归档后记录不再变动。', 'Filed, the record stays as it is.'],
  'talks.none': ['还没有条款谈判记录；申报合同前必须有一份。', 'No terms talk yet; a contract needs one.'],
  'talks.waits': ['待市场部归档', 'Waits for marketing'],
});
