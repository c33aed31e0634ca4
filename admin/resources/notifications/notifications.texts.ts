import { defineTexts } from '../../i18n/define';

export const notificationTexts = defineTexts({
  'resources.notifications.name': ['通知', 'Notice |||| Notices'],
  'resources.notifications.fields.createdAt': ['时间', 'When'],
  'resources.notifications.fields.text': ['内容', 'Notice'],
  'resources.notifications.fields.readAt': ['已读时间', 'Read'],
  'resources.notifications.fields.unread': ['只看未读', 'Unread only'],
  'resources.notifications.empty': ['没有通知。', 'No notices.'],
  'resources.notifications.invite': [
    '保护期将到、撞单、审批待办、催款函等与您有关的事会出现在这里。',
    'Protections that end, collisions, approvals that wait and letters that concern you appear here.',
  ],
  'notices.title': ['通知', 'Notices'],
  'notices.bell': ['通知：%{count} 条未读', 'Notices: %{count} unread'],
  'notices.all': ['查看全部', 'See all'],
  'notices.read_all': ['全部标为已读', 'Mark all read'],
  'notices.read_page': ['本页标为已读', 'Mark this page read'],
});
