import type { LocalDate } from '../../../../shared/local-date';
import type { VisitSlot } from '../../../../shared/vocabulary/visits';

export interface CalendarEntry {
  readonly id: string;
  readonly version: number;
  readonly day: LocalDate;
  readonly slot: VisitSlot;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly notes: string;
  readonly changedAt: Date;
}

/** What a part of the day means in hours, where no time is agreed. */
const slotHours: Record<VisitSlot, readonly [from: string, to: string]> = {
  AM: ['09:00', '12:00'],
  PM: ['14:00', '17:30'],
  ALL_DAY: ['09:00', '17:30'],
};

/** Text values: backslash, semicolon, comma and line breaks are written with a backslash (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets, a character never cut; what goes on begins with a blank (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    // the blank of a continued line is one of its octets
    if (size + octets > 75) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}

const compact = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');
const local = (day: LocalDate, time: string): string => `${day.replace(/-/g, '')}T${time.replace(':', '')}00`;

function entryLines(entry: CalendarEntry): string[] {
  const [from, to] = slotHours[entry.slot];
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@demarc`,
    `DTSTAMP:${compact(entry.changedAt)}`,
    `SEQUENCE:${entry.version}`,
    `DTSTART;TZID=Asia/Shanghai:${local(entry.day, entry.startsAt ?? from)}`,
    `DTEND;TZID=Asia/Shanghai:${local(entry.day, entry.endsAt ?? to)}`,
    `SUMMARY:${escapeText(entry.title)}`,
    ...(entry.place ? [`LOCATION:${escapeText(entry.place)}`] : []),
    `DESCRIPTION:${escapeText(entry.notes)}`,
    'END:VEVENT',
  ];
}

/**
 * A visit plan as a calendar that phones subscribe to (RFC 5545). China has had no summer time since 1991: the zone is one
 * line.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarc//Visit plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
