interface Node {
  readonly id: unknown;
  readonly parentId: string | null;
}

/** Nodes in the order of their tree, each with its depth; those whose parent is unknown stand at the root. */
export function inTreeOrder<N extends Node>(nodes: readonly N[]): (N & { readonly depth: number })[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = new Map<string | null, N[]>();
  for (const node of nodes) {
    const parent = node.parentId && known.has(node.parentId) ? node.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const walk = (parent: string | null, depth: number): (N & { readonly depth: number })[] =>
    (below.get(parent) ?? []).flatMap((node) => [{ ...node, depth }, ...walk(node.id as string, depth + 1)]);
  return walk(null, 0);
}
