import { defineTexts } from '../../i18n/define';

export const coverTexts = defineTexts({
  'covers.menu': ['请假代理', 'Absence cover'],
  'covers.intro': [
    '请假期间由代理人以本人名义处理客户、线索、拜访和审批；提成不可见，每一步都记录“代理人（代 本人）”。',
    'While somebody is away, a stand-in works their customers, leads, visits and approvals in their name. Pay stays hidden, and the trail names both.',
  ],
  'covers.of': ['%{name} 的请假代理', 'Absence cover of %{name}'],
  'covers.everybody': ['查看全部人员', 'See everybody'],
  'covers.current': ['当前和将来', 'Now and to come'],
  'covers.past': ['已结束', 'Over'],
  'covers.none': [
    '没有安排。请假前点“安排代理”，选好代理人和日期即可。',
    'Nobody is covered. Before an absence, name a stand-in with the days.',
  ],
  'covers.none_past': ['还没有结束的代理。', 'None is over yet.'],
  'covers.absent': ['请假人', 'Away'],
  'covers.stand_in': ['代理人', 'Stand-in'],
  'covers.from': ['首日', 'First day'],
  'covers.last': ['末日', 'Last day'],
  'covers.reason': ['事由', 'Reason'],
  'covers.state': ['状态', 'State'],
  'covers.by': ['安排人', 'Named by'],
  'covers.running': ['代理中', 'Running'],
  'covers.to_come': ['未开始', 'To come'],
  'covers.ended': ['提前结束', 'Ended early'],
  'covers.over': ['已到期', 'Over'],
  'covers.add': ['安排代理', 'Name a stand-in'],
  'covers.add_says': [
    '代理人须与请假人有相同的销售岗位。期间代理人可随时在顶栏切换；到期自动失效。',
    'The stand-in shares a selling role with the absent person. In these days they switch in the top bar; it ends by itself.',
  ],
  'covers.end': ['结束代理', 'End it'],
  'covers.end_says': [
    '%{standIn} 将立即不能再以 %{absent} 的名义办理业务。',
    '%{standIn} can no longer act in the name of %{absent}, at once.',
  ],
  'covers.switch': ['代理他人', 'Stand in'],
  'covers.switch_to': ['以 %{name} 的名义', 'In the name of %{name}'],
  'covers.until': ['至 %{day}', 'until %{day}'],
  'covers.acting': ['正以 %{name} 的名义办理', 'Acting for %{name}'],
  'covers.leave': ['退出', 'Leave'],
});
