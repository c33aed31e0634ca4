import { defineTexts } from '../../i18n/define';

export const outsideRequestTexts = defineTexts({
  'resources.outsideRequests.name': ['跨区申请', 'Outside request |||| Outside requests'],
  'resources.outsideRequests.fields.customerName': ['客户', 'Customer'],
  'resources.outsideRequests.fields.kind': ['事项', 'For'],
  'resources.outsideRequests.fields.rep.name': ['申请人', 'Asked by'],
  'resources.outsideRequests.fields.repId': ['申请人', 'Asked by'],
  'resources.outsideRequests.fields.territory.name': ['所属区域', 'Territory'],
  'resources.outsideRequests.fields.asked.name': ['由谁同意', 'Consent of'],
  'resources.outsideRequests.fields.state': ['状态', 'State'],
  'resources.outsideRequests.fields.createdAt': ['申请时间', 'Asked'],
  'resources.outsideRequests.fields.reason': ['意见', 'Answer'],
  'resources.outsideRequests.fields.validUntil': ['同意有效至', 'Holds until'],
  'resources.outsideRequests.empty': ['没有跨区申请。', 'There are no outside requests.'],
  'resources.outsideRequests.invite': [
    '业务员在自己区域之外报备客户或安排拜访时，系统自动向该区域经理发出申请。',
    'When a rep registers or plans a visit outside their territory, its manager is asked here by itself.',
  ],
  'outside.search': ['客户', 'Customer'],
  'outside.intro': [
    '区域外的报备照常登记、受保护并保留先后；区域经理同意之前不能审查通过、签约或冻结周计划。',
    'A registration outside is taken in and protected as always; before the consent it is not approved, not contracted, and the week does not freeze.',
  ],
  'outside.director': ['销售总监', 'A sales director'],
  'outside.grant': ['同意', 'Consent'],
  'outside.grant_says': [
    '同意 %{rep} 在 %{territory} 跟进 %{customer}。',
    'You consent that %{rep} works %{customer} in %{territory}.',
  ],
  'outside.refuse': ['拒绝', 'Refuse'],
  'outside.refuse_says': [
    '拒绝后，报备将被驳回并释放；计划的拜访须取消。',
    'Refused, a registration ends as rejected and holds nothing; planned visits have to be taken out.',
  ],
  'outside.waits': ['跨区待同意（%{territory}）', 'Outside: waits for consent (%{territory})'],
  'outside.granted': ['跨区已同意（%{territory}）', 'Outside: consent given (%{territory})'],
});
