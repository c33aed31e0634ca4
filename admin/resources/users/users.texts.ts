import { defineTexts } from '../../i18n/define';

export const userTexts = defineTexts({
  'resources.users.name': ['人员', 'Person |||| People'],
  'resources.users.fields.name': ['姓名', 'Name'],
  'resources.users.fields.username': ['用户名', 'Sign-in name'],
  'resources.users.fields.unit.name': ['单位', 'Unit'],
  'resources.users.fields.unitId': ['单位', 'Unit'],
  'resources.users.fields.role': ['角色', 'Role'],
  'resources.users.fields.roles': ['角色', 'Roles'],
  'resources.users.fields.active': ['在职', 'Active'],
  'resources.users.fields.joinedOn': ['入职日期', 'Joined on'],
  'resources.users.fields.leftOn': ['离职日期', 'Left on'],
  'resources.users.fields.suspendedOn': ['暂停销售起', 'Suspended since'],
  'resources.users.fields.password': ['密码', 'Password'],
  'resources.users.empty': ['还没有人员。', 'Nobody has been taken in yet.'],
  'resources.users.invite': [
    '先录入销售经理和业务员，再划分区域。',
    'Take in managers and reps first, then draw territories.',
  ],
  'users.new_password': ['新密码', 'New password'],
  'users.new_password_help': [
    '留空则不变；修改后此人须重新登录。',
    'Leave empty to keep it; a change signs the person out.',
  ],
  'users.password_help': ['至少 12 位。', 'At least 12 characters.'],
  'users.own_roles': [
    '自己的角色和在职状态须由他人修改。',
    'Your own roles and activity are changed by somebody else.',
  ],
  'users.suspend': ['暂停销售', 'Suspend from selling'],
  'users.suspend_says': [
    '%{name} 从该日起不能报备、认领、安排销售拜访或签约，只能从事清欠；已有客户不受影响。',
    'From that day %{name} cannot register, claim, plan selling visits or sign, and may only collect. Existing customers stay.',
  ],
  'users.suspend_until': ['至（可不填）', 'Until (may stay empty)'],
  'users.suspended_span': ['%{from} 至 %{to}', '%{from} to %{to}'],
  'users.suspend_on': ['自何日起', 'From'],
  'users.resume': ['恢复销售', 'Lift the suspension'],
  'users.resume_says': ['%{name} 立即恢复全部销售工作。', '%{name} may sell again at once.'],
  'users.saved': ['已保存', 'Saved'],
  'users.still_holds': [
    '名下还有 %{count} 项业务：由销售总监或经理移交后才能停用。',
    'Still holds %{count} records: a director or manager hands them over before the person can be made inactive.',
  ],
});
