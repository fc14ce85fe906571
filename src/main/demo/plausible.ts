import { type Leaf, optionId } from "../../core/index.ts";

export type Answers = Readonly<Record<string, number | string | boolean>>;

/** Share of what is still missing to full marks that a unit of quality 0 may lose; some fall under the floor of a rule. */
const REACH = 1.5;

/**
 * Answers a unit of a certain quality (0–1) might give at a leaf. Sizes follow the examples of the method, so that a
 * commune settles thousands of dossiers and has two handfuls of tasks.
 */
export function plausibleAnswers(leaf: Leaf, quality: number, random: () => number): Answers {
  const luck = Math.min(1, Math.max(0, quality + (random() - 0.5) * 0.5));
  const { rule } = leaf;
  switch (rule.kind) {
    case "proportional":
      return shareAnswers(leaf, rule.of, rule.in ?? rule.of, rule.floor ?? 0.6, luck, random);
    case "levels": {
      const points = Object.entries(rule.shares ?? rule.levels ?? {}).sort((a, b) => b[1] - a[1]);
      return { [rule.of]: points[luck > 0.5 ? 0 : luck > 0.3 ? 1 : points.length - 1]?.[0] ?? "" };
    }
    case "checklist":
      return Object.fromEntries(
        rule.of.map((name, index) => [name, luck > 0.35 || index < rule.of.length - 1]),
      );
    case "deduction": {
      const cases = luck > 0.6 ? 0 : luck > 0.4 ? 1 : 2;
      return { [rule.of ?? ""]: (rule.each ?? 1) < 0.2 ? cases * 3 : cases };
    }
    case "imported":
      return { [rule.of]: Math.round((62 + 33 * luck) * 10) / 10 };
    case "per-item":
      return { [rule.of]: luck > 0.8 ? 1 : 0 };
    case "severity":
    case "bands":
    case "target":
    case "growth":
    case "base-plus":
    case "best-in-block":
    case "entered":
    case "expression":
      throw new RangeError(`the demo has no plausible answer for a rule of kind ${rule.kind}`);
  }
}

function shareAnswers(
  leaf: Leaf,
  of: string,
  all: string,
  floor: number,
  luck: number,
  random: () => number,
): Answers {
  if (leaf.notApplicable?.policy === "drop" && random() < 0.07) return { [of]: 0, [all]: 0 };
  const usual = Math.max(...leaf.examples.map(({ given }) => Number(given[all] ?? 0)));
  const cases = Math.max(4, Math.round(usual * (0.5 + random())));
  const share =
    floor <= 0.5 ? floor + (1 - floor) * luck * 0.9 : 1 - Math.max(1 - floor, 0.03) * REACH * (1 - luck);
  return { [of]: Math.min(cases, Math.round(cases * share)), [all]: cases };
}

/** The next lower option of a levels rule, or undefined at the lowest. */
export function lowerOption(leaf: Leaf, chosen: unknown): string | undefined {
  if (leaf.rule.kind !== "levels") return undefined;
  const points = leaf.rule.shares ?? leaf.rule.levels ?? {};
  const now = points[String(chosen)] ?? 0;
  const lower = Object.entries(points).filter(([, each]) => each < now);
  return lower.sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function optionLabel(leaf: Leaf, input: string, id: string): string {
  const option = leaf.inputs[input]?.options?.find((each) => optionId(each) === id);
  return typeof option === "object" ? (option.label?.vi ?? id) : id;
}
