import type { ErrorText } from './define';

export const calendarErrors = {
  'calendar.day_past': {
    zh: '{day} 已经过去，不能再改日历',
    en: '{day} is past and its calendar is settled',
    rule: 'VIS-1',
    status: 400,
  },
  'calendar.year_known': {
    zh: '{year} 年的节假日已有安排，无需再确认',
    en: 'The holidays of {year} are known already',
    rule: 'VIS-1',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
