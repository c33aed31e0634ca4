import { defineTexts } from '../../i18n/define';

export const calendarTexts = defineTexts({
  'calendar.menu': ['工作日历', 'Working calendar'],
  'calendar.intro': [
    '按工作日计算的期限（裁定、周计划、报告等）都以此为准：周一至周五，去掉法定节假日，加上调休上班日。',
    'Deadlines in working days (rulings, week plans, reports) are counted on it: Monday to Friday, less public holidays, plus make-up workdays.',
  ],
  'calendar.working_days': ['%{count} 个工作日', '%{count} working days'],
  'calendar.unpublished': [
    '%{year} 年的节假日安排尚未公布或录入：目前只扣除周末，按此算出的期限是暂定的。',
    'The holidays of %{year} are not published or not entered yet: only weekends are off, and deadlines counted on them are provisional.',
  ],
  'calendar.earlier': ['上一年', 'Year before'],
  'calendar.later': ['下一年', 'Year after'],
  'calendar.special': ['节假日与调休', 'Holidays and make-up days'],
  'calendar.none': ['没有录入节假日', 'No holidays are entered'],
  'calendar.day': ['日期', 'Day'],
  'calendar.kind': ['安排', 'What'],
  'calendar.name': ['说明', 'Why'],
  'calendar.source': ['依据', 'Source'],
  'calendar.set': ['设置日期', 'Set days'],
  'calendar.set_says': [
    '选定的日期将按此计算；已经算出的期限不变。',
    'The days count as you say from now on; deadlines that were set stay.',
  ],
  'calendar.from': ['首日', 'First day'],
  'calendar.to': ['末日', 'Last day'],
  'calendar.clear': ['恢复', 'Take back'],
  'calendar.clear_says': [
    '%{day} 将恢复为法定安排或平常的工作日/周末。',
    '%{day} is again what the notice or the weekday says.',
  ],
  'calendar.confirm': ['确认已录入', 'Confirm as entered'],
  'calendar.confirm_says': [
    '确认 %{year} 年的节假日与调休已按通知全部录入，提示随之消失。',
    'Says that all holidays and make-up days of %{year} are entered as published; the warning goes away.',
  ],
  'calendar.notice': ['依据的通知', 'The notice it follows'],
  'calendar.off': ['休', 'Off'],
  'calendar.worked': ['班', 'Work'],
});
