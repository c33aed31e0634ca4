import type { LocalDate } from '../../../../shared/local-date';

/** A run of days off, or single weekend days on which people work to make up for them. */
interface Holiday {
  readonly zh: string;
  readonly en: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly madeUpOn: readonly LocalDate[];
}

const holiday = (
  [zh, en]: readonly [string, string],
  from: LocalDate,
  to: LocalDate,
  ...madeUpOn: LocalDate[]
): Holiday => ({ zh, en, from, to, madeUpOn });

const NEW_YEAR = ['元旦', 'New Year'] as const;
const SPRING = ['春节', 'Spring Festival'] as const;
const TOMBS = ['清明节', 'Tomb-Sweeping Day'] as const;
const LABOUR = ['劳动节', 'Labour Day'] as const;
const DRAGON = ['端午节', 'Dragon Boat Festival'] as const;
const AUTUMN = ['中秋节', 'Mid-Autumn Festival'] as const;
const NATIONAL = ['国庆节', 'National Day'] as const;

/**
 * Public holidays and make-up workdays of mainland China, as the State Council's yearly notices (国务院办公厅关于部分节假日
 * 安排的通知) set them. A year that is not here has not been published when this was written: it is told, never guessed.
 */
export const knownYears: Readonly<Record<number, readonly Holiday[]>> = {
  2024: [
    holiday(NEW_YEAR, '2024-01-01', '2024-01-01'),
    holiday(SPRING, '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
    holiday(TOMBS, '2024-04-04', '2024-04-06', '2024-04-07'),
    holiday(LABOUR, '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
    holiday(DRAGON, '2024-06-10', '2024-06-10'),
    holiday(AUTUMN, '2024-09-15', '2024-09-17', '2024-09-14'),
    holiday(NATIONAL, '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
  ],
  2025: [
    holiday(NEW_YEAR, '2025-01-01', '2025-01-01'),
    holiday(SPRING, '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
    holiday(TOMBS, '2025-04-04', '2025-04-06'),
    holiday(LABOUR, '2025-05-01', '2025-05-05', '2025-04-27'),
    holiday(DRAGON, '2025-05-31', '2025-06-02'),
    holiday(NATIONAL, '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
  ],
  2026: [
    holiday(NEW_YEAR, '2026-01-01', '2026-01-03', '2026-01-04'),
    holiday(SPRING, '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
    holiday(TOMBS, '2026-04-04', '2026-04-06'),
    holiday(LABOUR, '2026-05-01', '2026-05-05', '2026-05-09'),
    holiday(DRAGON, '2026-06-19', '2026-06-21'),
    holiday(AUTUMN, '2026-09-25', '2026-09-27'),
    holiday(NATIONAL, '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
  ],
};
