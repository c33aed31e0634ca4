import type { Database } from '../../server/core/database';
import type { Bare } from './bare';

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The statements of one unit of work, from after BEGIN to before COMMIT. */
export type Unit = readonly Statement[];

/** Notes every statement of every unit of work from now on; returns what ends it. */
export function recordUnits(database: Database, units: Unit[]): () => void {
  const { writer } = database;
  const original = writer.createQueryRunner.bind(writer);
  writer.createQueryRunner = (mode) => {
    const runner = original(mode);
    const unit: Statement[] = [];
    units.push(unit);
    const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
    const noted = async (sql: string, params: unknown[] = [], ...more: unknown[]): Promise<unknown> => {
      if (!/^(BEGIN|COMMIT|ROLLBACK|START|SET)/i.test(sql)) unit.push({ sql, params });
      return query(sql, params, ...more);
    };
    return Object.assign(Object.create(runner) as typeof runner, { query: noted });
  };
  return () => {
    writer.createQueryRunner = original;
  };
}

/** The same statements with the same values in one bare transaction. */
export async function replay(bare: Bare, unit: Unit): Promise<void> {
  await bare.all('BEGIN');
  for (const { sql, params } of unit) await bare.all(sql, params.map(plain));
  await bare.all('COMMIT');
}

/** Values as the driver takes them: what an entity calls a day or a flag is a text or a number to it. */
function plain(value: unknown): string | number {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').slice(0, 23);
  if (typeof value === 'boolean') return Number(value);
  return value as string | number;
}
