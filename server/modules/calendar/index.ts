export { CalendarDay } from './entities/calendar-day.entity';
export { CalendarYear } from './entities/calendar-year.entity';
export { CalendarResolver } from './graphql/calendar.resolver';
export { workingCalendarFor } from './queries/working-calendar-for';
export { addWorkingDays } from './rules/working-calendar';
