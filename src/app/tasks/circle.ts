/**
 * A circle among dependencies, as the tasks in their order with the first one again at the end (A → B → A); undefined
 * where there is none. `edges` says what each must wait for.
 */
export function circleIn<Id>(edges: ReadonlyMap<Id, readonly Id[]>): readonly Id[] | undefined {
  const settled = new Set<Id>();
  for (const start of edges.keys()) {
    const found = circleFrom(start, edges, settled);
    if (found) return found;
  }
  return undefined;
}

/** Walks without recursion, so that a chain of thousands does no harm. */
function circleFrom<Id>(
  start: Id,
  edges: ReadonlyMap<Id, readonly Id[]>,
  settled: Set<Id>,
): readonly Id[] | undefined {
  const path: Id[] = [];
  const onPath = new Map<Id, number>();
  const walk: { readonly id: Id; readonly next: Iterator<Id> }[] = [];
  const enter = (id: Id): void => {
    onPath.set(id, path.length);
    path.push(id);
    walk.push({ id, next: (edges.get(id) ?? [])[Symbol.iterator]() });
  };
  if (!settled.has(start)) enter(start);
  for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
    const step = top.next.next();
    if (step.done === true) {
      settled.add(top.id);
      onPath.delete(top.id);
      path.pop();
      walk.pop();
      continue;
    }
    const seen = onPath.get(step.value);
    if (seen !== undefined) return [...path.slice(seen), step.value];
    if (!settled.has(step.value)) enter(step.value);
  }
  return undefined;
}
