import type { LocalDate } from '../../../shared/local-date';
import type { CalendarDayKind, CalendarSource } from '../../../shared/vocabulary/calendar';
import { gql } from '../../providers/document';

export interface SpecialDay {
  readonly day: LocalDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly source: CalendarSource;
}

export interface WorkingYear {
  readonly year: number;
  readonly published: boolean;
  readonly workingDays: number;
  readonly specialDays: readonly SpecialDay[];
}

const fields = `year published workingDays specialDays { day kind name source }`;

export const workingYearDocument = gql`
  query WorkingYear($year: Int!) {
    year: workingYear(year: $year) { ${fields} }
  }
`;

export const setCalendarDaysDocument = gql`
  mutation SetCalendarDays($input: SetCalendarDaysInput!) {
    record: setCalendarDays(input: $input) { ${fields} }
  }
`;

export const confirmCalendarYearDocument = gql`
  mutation ConfirmCalendarYear($input: ConfirmCalendarYearInput!) {
    record: confirmCalendarYear(input: $input) { ${fields} }
  }
`;
