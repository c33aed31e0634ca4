import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { calendarDayKind, calendarSource } from '../../../../shared/vocabulary/calendar';
import type { CalendarDayKind, CalendarSource } from '../../../../shared/vocabulary/calendar';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@ObjectType({
  description: 'A day that differs from its weekday: off in the week, or worked at the weekend (调休).',
})
export class SpecialCalendarDay {
  @Field(() => GraphQLLocalDate)
  day!: LocalDate;

  @Field(() => calendarDayKind.codes)
  kind!: CalendarDayKind;

  @Field(() => String, { description: 'Why, in the language of the reader.' })
  name!: string;

  @Field(() => calendarSource.codes)
  source!: CalendarSource;
}

@ObjectType({
  description: 'A year of the working calendar (工作日历), on which deadlines in working days are counted.',
})
export class WorkingYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Boolean, {
    description:
      'Whether its holidays are known. Before that only weekends are off, and every deadline is provisional.',
  })
  published!: boolean;

  @Field(() => Int, { description: 'Working days of the year.' })
  workingDays!: number;

  @Field(() => [SpecialCalendarDay])
  specialDays!: SpecialCalendarDay[];
}

@InputType({ description: 'What the company says of a day.' })
export class CalendarDayInput {
  @Field(() => GraphQLLocalDate, { description: 'Today at the earliest.' })
  day!: LocalDate;

  @Field(() => calendarDayKind.codes, {
    nullable: true,
    description: 'null: the day is again what notice and weekday say.',
  })
  kind!: CalendarDayKind | null;

  @Field(() => String, { description: 'Why; at most 60 characters. Not looked at where the kind is null.' })
  @ValidateIf(({ kind }: CalendarDayInput) => Boolean(kind))
  @NotBlank()
  @MaxLength(60)
  name!: string;
}

@InputType({ description: 'Days that the company works or has off, above notice and weekday.' })
export class SetCalendarDaysInput {
  @Field(() => [CalendarDayInput], { description: 'At most 100, each day once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  days!: CalendarDayInput[];
}

@InputType({ description: 'Confirms that the holidays of a year are entered.' })
export class ConfirmCalendarYearInput {
  @Field(() => Int)
  @Min(2000)
  @Max(2199)
  year!: number;

  @Field(() => String, { description: 'The notice it follows; at most 200 characters.' })
  @NotBlank()
  @MaxLength(200)
  source!: string;
}
