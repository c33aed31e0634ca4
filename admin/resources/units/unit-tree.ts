import type { Unit } from './units.documents';

export interface UnitNode extends Unit {
  readonly depth: number;
}

/** Units in the order of the tree, each with its depth; units whose parent is unknown stand at the root. */
export function inTreeOrder(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): UnitNode[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}
