import { defineTexts } from '../../i18n/define';

export const receptionTexts = defineTexts({
  'reception.plan': ['客户来访', 'Customer comes to us'],
  'reception.title': ['来访接待', 'Reception'],
  'reception.says': [
    '客户来我方也列入周计划，检查冲突，主持人会收到通知；之后同样填写拜访报告存档。',
    'An item of the week with its checks; the host is told. Afterwards it is reported like any visit.',
  ],
  'reception.guests': ['来访人员', 'Who comes'],
  'reception.guests_of': ['%{guests}（%{count} 人）', '%{guests} (%{count})'],
  'reception.count': ['人数', 'How many'],
  'reception.level': ['接待级别', 'Level'],
  'reception.host': ['主持人', 'Host'],
  'reception.showroom': ['参观展厅', 'Showroom'],
  'reception.plant_tour': ['参观工厂', 'Plant tour'],
  'reception.marketing_talk': ['与市场部经理会谈', 'Talks with the marketing manager'],
  'reception.gm_talk': ['与总经理会谈', 'Talks with the general manager'],
  'reception.programme': ['安排', 'Programme'],
  'reception.hospitality': ['用餐、住宿、礼品（政策内）', 'Meal, lodging, gift within policy'],
  'calendar_link.title': ['日历订阅', 'Calendar link'],
  'calendar_link.says': [
    '手机或电脑日历可订阅自己的拜访计划。链接即密码，请勿转发；更换后旧链接立即失效。',
    'Calendars on phones and computers can subscribe to your visits. The link is the key: do not pass it on. Renewing kills the old one at once.',
  ],
  'calendar_link.once': ['链接只显示这一次，请现在复制。', 'The link is shown only now: copy it.'],
  'calendar_link.address': ['订阅地址', 'Address'],
  'calendar_link.made': ['现有链接创建于', 'The link was made'],
  'calendar_link.none': ['还没有链接。', 'There is no link yet.'],
  'calendar_link.make': ['创建链接', 'Make a link'],
  'calendar_link.renew': ['更换链接', 'Renew'],
  'calendar_link.revoke': ['撤销链接', 'Revoke'],
  'calendar_link.revoked': ['链接已撤销', 'The link is revoked'],
});
