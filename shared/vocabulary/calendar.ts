import { defineVocabulary, type CodeOf } from './define';

export const calendarDayKind = defineVocabulary('CalendarDayKind', 'How a day differs from its weekday.', {
  HOLIDAY: ['休息', 'Off'],
  WORKDAY: ['上班', 'Worked'],
});
export const CalendarDayKind = calendarDayKind.codes;
export type CalendarDayKind = CodeOf<typeof calendarDayKind>;

export const calendarSource = defineVocabulary('CalendarSource', 'Who says so.', {
  STATE_NOTICE: ['国务院通知', 'State notice'],
  COMPANY: ['本公司', 'The company'],
});
export const CalendarSource = calendarSource.codes;
export type CalendarSource = CodeOf<typeof calendarSource>;
