import { defineTexts } from '../../i18n/define';

export const supplyNoticeTexts = defineTexts({
  'resources.supplyNotices.name': ['供货通知', 'Supply notice |||| Supply notices'],
  'resources.supplyNotices.fields.number': ['编号', 'Number'],
  'resources.supplyNotices.fields.state': ['状态', 'State'],
  'resources.supplyNotices.fields.states': ['状态', 'States'],
  'resources.supplyNotices.fields.line.product': ['产品', 'Product'],
  'resources.supplyNotices.fields.quantityMilli': ['数量', 'Quantity'],
  'resources.supplyNotices.fields.neededOn': ['需用日', 'Needed on'],
  'resources.supplyNotices.fields.neededFrom': ['需用自', 'Needed from'],
  'resources.supplyNotices.fields.neededTo': ['需用至', 'Needed until'],
  'resources.supplyNotices.fields.issuedOn': ['下达日', 'Issued on'],
  'resources.supplyNotices.fields.issuedBy.name': ['下达人', 'Issued by'],
  'resources.supplyNotices.fields.note': ['要求', 'Note'],
  'resources.supplyNotices.fields.contract.number': ['合同编号', 'Contract'],
  'resources.supplyNotices.fields.contract.account.name': ['客户', 'Customer'],
  'resources.supplyNotices.empty': ['还没有供货通知。', 'There are no supply notices yet.'],
  'resources.supplyNotices.invite': ['在合同页下达。', 'Issued on the page of a contract.'],
  'supply.intro': [
    '合同签订后按需下达生产与供货通知；停供或超授信的客户不能下达。',
    'Released from a signed contract as the site needs it; not for a customer under a stop or over the credit limit.',
  ],
  'supply.search': ['编号、合同、项目或客户', 'Number, contract, project or customer'],
  'supply.none': ['还没有供货通知。', 'Nothing was released yet.'],
  'supply.issue': ['下达供货通知', 'Issue a supply notice'],
  'supply.issue_says': [
    '通知供应部安排生产与供货；数量不超过合同（含允许偏差）。',
    'Supply is told; within the quantity of the contract and its tolerance.',
  ],
  'supply.withdraw': ['撤回', 'Withdraw'],
  'supply.withdraw_says': ['尚未供货的通知可以撤回。', 'As far as nothing of it is delivered.'],
});
