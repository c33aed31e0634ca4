import type { LocalDate } from '../../../shared/local-date';
import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';

export const COVER = mutation('coverAbsence', 'CoverAbsenceInput', 'id version validFrom validTo running');
export const END = mutation('endAbsenceCover', 'EndAbsenceCoverInput', 'id validTo endedOn running');
export const ME = '{ me { user { name } standIn { name } roles permissions } }';

export interface Cover {
  readonly id: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** The company of the contract tests, and people who hold two roles: those could be judge and party. */
export function coverWorld() {
  const world = useTestApp('2026-03-02T09:00:00+08:00');
  const people = {} as { cast: Cast };
  beforeAll(async () => {
    people.cast = await castOf(world.app);
    await world.app.addPeople({
      joy: { roles: ['REP', 'SALES_MANAGER'], unit: 'North 1' },
      jim: { roles: ['SALES_MANAGER', 'MARKETING'], unit: 'North' },
      vera: { roles: ['SALES_DIRECTOR', 'MARKETING'] },
      gone: { roles: ['REP'], unit: 'North 1' },
    });
  });
  beforeEach(() => world.app.setTime('2026-03-02'));
  const as = (name: string): Promise<Client> => world.app.as(name);
  const id = (name: string): string => world.app.idOf(name);
  return {
    world,
    as,
    id,
    /** What a person sees and does in the name of somebody absent. */
    inName: async (standIn: string, absent: string) => (await as(standIn)).inTheNameOf(id(absent)),
    /** The director names a stand-in. */
    cover: async (absent: string, standIn: string, validFrom: string, validTo: string) =>
      act<Cover>(await as('vip'), COVER, spec(id(absent), id(standIn), validFrom, validTo)),
    spec: (absent: string, standIn: string, validFrom: string, validTo: string) =>
      spec(id(absent), id(standIn), validFrom, validTo),
  };
}

const spec = (userId: string, standInId: string, validFrom: string, validTo: string) => ({
  userId,
  standInId,
  validFrom,
  validTo,
  reason: '休假',
});
