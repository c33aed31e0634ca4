import { useTestApp } from '../../testing/create-test-app';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const YEAR =
  'query ($year: Int!) { workingYear(year: $year) { published workingDays specialDays { day kind name source } } }';
const SET = 'mutation ($input: SetCalendarDaysInput!) { setCalendarDays(input: $input) { workingDays } }';
const CONFIRM =
  'mutation ($input: ConfirmCalendarYearInput!) { confirmCalendarYear(input: $input) { published } }';

interface Year {
  readonly workingYear: {
    readonly published: boolean;
    readonly workingDays: number;
    readonly specialDays: readonly { readonly day: string; readonly kind: string; readonly name: string }[];
  };
}

beforeAll(() =>
  world.app.addPeople({
    root: { roles: ['ADMIN'] },
    ann: { roles: ['REP'] },
    vip: { roles: ['SALES_DIRECTOR'] },
  }),
);

test('VIS-1: everybody reads the calendar, only who keeps it changes it', async () => {
  const ann = await world.app.as('ann');
  const { workingYear } = await ann.ok<Year>(YEAR, { year: 2026 });
  expect(workingYear).toMatchObject({ published: true, workingDays: 248 });
  expect(workingYear.specialDays).toContainEqual({
    day: '2026-02-14',
    kind: 'WORKDAY',
    name: expect.any(String) as string,
    source: 'STATE_NOTICE',
  });
  const days = [{ day: '2026-03-09', kind: 'HOLIDAY', name: '厂庆' }];
  expect(await ann.refusal(SET, { input: { days } })).toBe('auth.forbidden');
  expect(await (await world.app.as('vip')).refusal(CONFIRM, { input: { year: 2027, source: 'x' } })).toBe(
    'auth.forbidden',
  );
  expect(await world.app.nobody().refusal(YEAR, { year: 2026 })).toBe('auth.unauthenticated');
});

test('VIS-1: the company sets a day, takes it back, and leaves the past as it was', async () => {
  const root = await world.app.as('root');
  const before = (await root.ok<Year>(YEAR, { year: 2026 })).workingYear.workingDays;
  const day = { day: '2026-06-01', kind: 'HOLIDAY', name: '厂庆' };
  await root.ok(SET, { input: { days: [day] } });
  await root.ok(SET, { input: { days: [{ ...day, name: '周年' }] } });
  const set = (await root.ok<Year>(YEAR, { year: 2026 })).workingYear;
  expect(set.workingDays).toBe(before - 1);
  expect(set.specialDays.find((special) => special.day === day.day)).toMatchObject({
    name: '周年',
    source: 'COMPANY',
  });
  await root.ok(SET, { input: { days: [{ ...day, kind: null }] } });
  expect((await root.ok<Year>(YEAR, { year: 2026 })).workingYear.workingDays).toBe(before);
  expect(await root.refusal(SET, { input: { days: [{ ...day, day: '2026-03-01' }] } })).toBe(
    'calendar.day_past',
  );
  expect(await root.refusal(SET, { input: { days: [day, day] } })).toBe('common.invalid_input');
  expect(await root.refusal(SET, { input: { days: [] } })).toBe('common.invalid_input');
});

test('VIS-1: a year without a notice says so until the company confirms it, once', async () => {
  const root = await world.app.as('root');
  expect((await root.ok<Year>(YEAR, { year: 2031 })).workingYear).toMatchObject({
    published: false,
    specialDays: [],
  });
  await root.ok(CONFIRM, { input: { year: 2031, source: '国办发明电〔2030〕1号' } });
  expect((await root.ok<Year>(YEAR, { year: 2031 })).workingYear.published).toBe(true);
  expect(await root.refusal(CONFIRM, { input: { year: 2031, source: 'again' } })).toBe('calendar.year_known');
  expect(await root.refusal(CONFIRM, { input: { year: 2026, source: 'ships' } })).toBe('calendar.year_known');
  expect(await root.refusal(YEAR, { year: 1 })).toBe('common.invalid_input');
});
