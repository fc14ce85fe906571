/** Steps of editing a draft; also their names in the address. */
export const STEPS = ["chung", "don-vi", "phan-cong", "tham-dinh", "mo"] as const;
export type Step = (typeof STEPS)[number];

/** The step at which a fault of the server can be mended, by its path. */
export function placeOf(path: string): Step {
  if (path.startsWith("units")) return "don-vi";
  if (path.startsWith("assignments")) return "phan-cong";
  if (path.startsWith("appraisers")) return "tham-dinh";
  return "chung";
}

/** The steps of a round of this kind. */
export function stepsOf(kind: "measured" | "measures"): readonly Step[] {
  return STEPS.filter((step) => kind === "measured" || step !== "phan-cong");
}
