import { defineTexts } from '../../i18n/define';

export const balanceConfirmationTexts = defineTexts({
  'resources.balanceConfirmations.name': ['对账函', 'Confirmation of balance |||| Confirmations of balance'],
  'resources.balanceConfirmations.fields.number': ['编号', 'Number'],
  'resources.balanceConfirmations.fields.account.name': ['客户', 'Customer'],
  'resources.balanceConfirmations.fields.accountId': ['客户', 'Customer'],
  'resources.balanceConfirmations.fields.asOf': ['对账日', 'As of'],
  'resources.balanceConfirmations.fields.openAmount': ['账面余额（元）', 'Balance (¥)'],
  'resources.balanceConfirmations.fields.unallocated': ['未核销回款（元）', 'Unallocated (¥)'],
  'resources.balanceConfirmations.fields.confirmedAmount': ['客户确认（元）', 'Confirmed (¥)'],
  'resources.balanceConfirmations.fields.state': ['状态', 'State'],
  'resources.balanceConfirmations.fields.sentOn': ['寄送日', 'Sent'],
  'resources.balanceConfirmations.fields.returnedOn': ['回函日', 'Came back'],
  'resources.balanceConfirmations.fields.preparedBy.name': ['编制人', 'Drawn up by'],
  'resources.balanceConfirmations.fields.filedBy.name': ['归档人', 'Filed by'],
  'resources.balanceConfirmations.fields.reason': ['差异原因', 'Why it differs'],
  'resources.balanceConfirmations.empty': ['还没有对账函。', 'There are no confirmations yet.'],
  'resources.balanceConfirmations.invite': [
    '选择客户和日期编制：按当日账龄列出每笔余额，寄送后登记回函。收不回的欠款应取得书面确认。',
    'Choose a customer and a day: each open item of that day, sent, and filed as it came back. A debt that cannot be collected is to be confirmed in writing.',
  ],
  'confirmations.search': ['编号或客户', 'Number or customer'],
  'confirmations.section': ['对账函', 'Confirmations of balance'],
  'confirmations.section_empty': ['还没有对账函。', 'Nothing was confirmed yet.'],
  'confirmations.prepare': ['编制对账函', 'Draw up'],
  'confirmations.prepare_says': [
    '按所选日期的账龄列出每笔未收款；同一客户同一天只有一份。',
    'Each open item as it stood on that day; one per customer and day.',
  ],
  'confirmations.send': ['登记寄送', 'Sent'],
  'confirmations.send_says': ['登记对账函已寄出或当面交付。', 'Records that it was sent or handed over.'],
  'confirmations.file': ['登记回函', 'File the answer'],
  'confirmations.file_says': [
    '相符：按账面余额归档；不符：填写客户确认的金额和原因。账面不因此改变。',
    'Agreed: filed with the balance. Differing: with the customer’s amount and the reason. The books do not change.',
  ],
  'confirmations.agreed': ['核对相符', 'The customer agrees'],
  'confirmations.on': ['日期', 'Day'],
  'confirmations.scans': ['回函扫描件', 'Scans'],
  'confirmations.scans_none': ['没有扫描件。', 'No scans.'],
  'confirmations.hint': [
    '这次拜访没有收到货款：请取得客户对余额的书面确认（对账函）；由财务或清欠办编制。',
    'Nothing was collected at this visit: have the balance confirmed in writing; finance or the collections office draws it up.',
  ],
  'confirmations.print': ['打印', 'Print'],
  'confirmations.heading': ['往来款项对账函', 'Confirmation of balance'],
  'confirmations.body': [
    '截至 %{day}，根据我公司账面记录，贵公司尚欠我公司货款人民币 %{words}（¥%{amount}）。明细如下，请核对后在下方签章确认，并于收到之日起七日内寄回。',
    'As of %{day} our books show that you owe us %{words} (¥%{amount}), item by item as below. Please check, sign and stamp below, and return this page within seven days of its receipt.',
  ],
  'confirmations.partly': [
    '您只看到自己负责的合同的明细；合计为客户全部余额。',
    'You see the items of your own contracts; the total is the whole balance of the customer.',
  ],
  'confirmations.answer_agreed': [
    '□ 核对相符　　签章：　　　　　　　　　　日期：',
    '□ We agree.   Signature and stamp:                    Date:',
  ],
  'confirmations.answer_differs': [
    '□ 核对不符　　我方账面金额：　　　　　　　差异原因：',
    '□ We do not agree.   Our figure:                    Because:',
  ],
});
