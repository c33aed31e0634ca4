import { defineTexts } from '../../i18n/define';

export const complianceTexts = defineTexts({
  'compliance.title': ['计划执行', 'Compliance'],
  'compliance.intro': [
    '计划、完成、按时报告和应访完成情况。请假不算未完成；应访按截止日所在的月或季计算。点名称可逐层下钻。',
    'Planned, made, reported in time, duties met. Leave is not missed; duties are those of the month or quarter of the last day. Names open what they are made of.',
  ],
  'compliance.from': ['从', 'From'],
  'compliance.to': ['到', 'To'],
  'compliance.by': ['按', 'By'],
  'compliance.of_REP': ['业务员', 'Rep'],
  'compliance.of_TEAM': ['团队', 'Team'],
  'compliance.of_TIER': ['客户级别', 'Tier'],
  'compliance.of_WEEK': ['周一', 'Week of'],
  'compliance.planned': ['计划', 'Planned'],
  'compliance.made': ['完成', 'Made'],
  'compliance.made_share': ['完成率', 'Made %'],
  'compliance.visits': ['全部拜访', 'All visits'],
  'compliance.in_time': ['按时报告', 'Reported in time'],
  'compliance.off_plan': ['计划外', 'Off plan'],
  'compliance.dropped': ['冻结后取消', 'Dropped'],
  'compliance.excused': ['请假', 'On leave'],
  'compliance.duties': ['应访', 'Duties'],
  'compliance.duties_met': ['应访完成率', 'Duties met'],
  'compliance.total': ['合计', 'Total'],
  'compliance.none': ['这段时间没有拜访。', 'No visits in these days.'],
});
