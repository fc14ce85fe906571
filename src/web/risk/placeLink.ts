import type { RiskLeaf, RiskSubject } from "../../contract/risk.ts";

/** Where the next step of a leaf is taken, and which words of RISK lead there. */
export interface PlaceLink {
  readonly to: string;
  readonly words: "toLeaf" | "toAttach" | "toRequest" | "toPortal" | "toTask" | "toNewTask" | "toExplain";
}

type Subject = Pick<RiskSubject, "round" | "sheet" | "kind">;

export function placeLink(leaf: RiskLeaf, { round, sheet, kind }: Subject): PlaceLink {
  const at = `/dot/${round}`;
  const onSheet = `${at}/phieu/${sheet}?tim=${encodeURIComponent(leaf.leaf)}`;
  switch (leaf.place) {
    case "request":
      return { to: `${at}/yeu-cau`, words: "toRequest" };
    case "portal":
      return { to: `${at}/cong-khai`, words: "toPortal" };
    case "explain":
      return kind === "measures"
        ? { to: `${at}/phieu/${sheet}/giai-trinh`, words: "toExplain" }
        : { to: onSheet, words: "toLeaf" };
    case "task": {
      const task = leaf.tasks.find(({ state }) => state !== "done") ?? leaf.tasks[0];
      if (task !== undefined) return { to: `/nhiem-vu/${task.id}`, words: "toTask" };
      const about = new URLSearchParams({ dot: round, "tieu-chi": leaf.leaf, "don-vi": leaf.unit });
      return { to: `/nhiem-vu/moi?${about}`, words: "toNewTask" };
    }
    case "attach":
      return { to: onSheet, words: "toAttach" };
    case "leaf":
    case null:
      return { to: onSheet, words: "toLeaf" };
  }
}
