import type { LocalDate } from '../../../shared/local-date';
import { useLocale } from '../../i18n/use-text';

/** Weekday name of a day, "周三" or "Wed", without asking the browser's clock or zone. */
export function useWeekdayName(): (day: LocalDate) => string {
  const locale = useLocale();
  return (day) =>
    new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
}
