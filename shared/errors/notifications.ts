import type { ErrorText } from './define';

export const notificationsErrors = {
  'notice.mail_missing': {
    zh: '选择邮件提醒需要填写邮箱',
    en: 'Mail needs a mail address',
    rule: 'AUD-3',
    status: 400,
  },
  'notice.robot_host': {
    zh: '机器人地址只能是 https，主机限于：{hosts}',
    en: 'The address of the robot must be https on one of: {hosts}',
    rule: 'AUD-3',
    status: 400,
  },
  'notice.robot_private': {
    zh: '提成属个人信息，不能发到群里',
    en: 'Pay is private and goes to no group',
    rule: 'AUD-3',
    status: 400,
  },
  'notice.robot_name_taken': {
    zh: '已有名为“{name}”的机器人',
    en: 'There is a robot named "{name}" already',
    rule: 'AUD-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
