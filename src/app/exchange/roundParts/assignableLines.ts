import { isLeaf, type LocalText, type Method, walk } from "../../../core/index.ts";

/** Everything that a department can lead: self-scored leaves, then self-scored bonus and penalty items. */
export function assignableLines(
  method: Method,
): readonly { readonly code: string; readonly label: LocalText }[] {
  const leaves = [...walk(method.tree)].map(({ node }) => node).filter(isLeaf);
  const items = [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
  return [
    ...leaves.filter(({ scoredBy }) => scoredBy === "self"),
    ...items.filter(({ scoredBy }) => (scoredBy ?? "self") === "self"),
  ];
}
