import { defineVocabulary, type CodeOf } from './define';

export const robotKind = defineVocabulary('RobotKind', 'A group robot that takes messages (群机器人).', {
  WECOM: ['企业微信', 'WeCom'],
  DINGTALK: ['钉钉', 'DingTalk'],
  FEISHU: ['飞书', 'Feishu'],
});
export const RobotKind = robotKind.codes;
export type RobotKind = CodeOf<typeof robotKind>;

export const noticeMode = defineVocabulary(
  'NoticeMode',
  'How a person hears of an area beside the portal (AUD-3).',
  {
    PORTAL: ['仅站内', 'Portal only'],
    MAIL: ['逐条邮件', 'Mail each'],
    DIGEST: ['每日汇总邮件', 'Daily digest'],
  },
);
export const NoticeMode = noticeMode.codes;
export type NoticeMode = CodeOf<typeof noticeMode>;

export const noticeArea = defineVocabulary('NoticeArea', 'What a notice is about (AUD-3).', {
  LEAD: ['线索与保护期', 'Leads and protection'],
  COLLISION: ['撞单', 'Collisions'],
  VISIT: ['拜访计划', 'Visit plans'],
  ACCOUNT: ['客户与移交', 'Customers and hand-over'],
  TERRITORY: ['区域', 'Territories'],
  CONTRACT: ['合同', 'Contracts'],
  MONEY: ['应收、函件与停供', 'Debts, letters and stops'],
  PAY: ['提成', 'Pay'],
  OTHER: ['其他', 'Other'],
});
export const NoticeArea = noticeArea.codes;
export type NoticeArea = CodeOf<typeof noticeArea>;

export const deliveryState = defineVocabulary('DeliveryState', 'How far a message outside the portal is.', {
  PENDING: ['待发送', 'Waiting'],
  SENT: ['已发送', 'Sent'],
  RECORDED: ['仅记录', 'Recorded only'],
  FAILED: ['发送失败', 'Failed'],
});
export const DeliveryState = deliveryState.codes;
export type DeliveryState = CodeOf<typeof deliveryState>;
