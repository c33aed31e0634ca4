import type { TerritoryLoad } from './reports.documents';

/** What a node carries with everything below it; `own` is what stands in the node itself. */
export interface NodeLoad {
  readonly own: number;
  readonly accounts: number;
  readonly unowned: number;
  readonly strategic: number;
  readonly important: number;
  readonly expected: number;
  readonly open: number | null;
  readonly visits: number;
}

interface InTree {
  readonly id: string;
  readonly parentId: string | null;
}

/** The nodes with their loads, each with what stands below it. Amounts are rough here: they are shown in 万. */
export function loadsWithBelow<N extends InTree>(
  nodes: readonly N[],
  loads: readonly TerritoryLoad[],
): (N & { readonly load: NodeLoad })[] {
  const own = new Map(loads.map((load) => [load.territoryId, load]));
  const below = new Map<string, N[]>();
  for (const node of nodes)
    if (node.parentId) below.set(node.parentId, [...(below.get(node.parentId) ?? []), node]);
  const sum = (node: N): NodeLoad => {
    const mine = own.get(node.id);
    const parts = (below.get(node.id) ?? []).map(sum);
    const add = (pick: (load: NodeLoad) => number, start: number): number =>
      parts.reduce((all, part) => all + pick(part), start);
    const hidden = mine?.open === null || parts.some((part) => part.open === null);
    return {
      own: mine?.accounts ?? 0,
      accounts: add((load) => load.accounts, mine?.accounts ?? 0),
      unowned: add((load) => load.unowned, mine?.unowned ?? 0),
      strategic: add((load) => load.strategic, mine?.strategic ?? 0),
      important: add((load) => load.important, mine?.important ?? 0),
      expected: add((load) => load.expected, Number(mine?.expected ?? 0)),
      open: hidden ? null : add((load) => load.open ?? 0, Number(mine?.open ?? 0)),
      visits: add((load) => load.visits, mine?.visits ?? 0),
    };
  };
  return nodes.map((node) => ({ ...node, load: sum(node) }));
}
