import type { AcceptOffline, OfflineComparison, OfflineDifference } from "../../../contract/offline.ts";

/** Chosen at first: what may be accepted and nobody changed since; the rest is for the person to decide. */
export function chosenAtFirst(differences: readonly OfflineDifference[]): ReadonlySet<string> {
  const plain = differences.filter(({ refusal, changedSince }) => refusal === null && changedSince === null);
  return new Set(plain.map(({ cell }) => cell));
}

/** What is sent for the chosen cells, each over the version that the person has seen. */
export function sentChanges(
  differences: readonly OfflineDifference[],
  chosen: ReadonlySet<string>,
): AcceptOffline {
  const changes = differences
    .filter(({ cell }) => chosen.has(cell))
    .map(({ leaf, input, file, version }) => ({ leaf, input, value: file, baseVersion: version }));
  return { changes };
}

/** The comparison without what has been accepted. */
export function withoutAccepted(
  comparison: OfflineComparison,
  chosen: ReadonlySet<string>,
): OfflineComparison {
  return { ...comparison, differences: comparison.differences.filter(({ cell }) => !chosen.has(cell)) };
}
