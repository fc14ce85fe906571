import { expect, test } from "vitest";
import type { TargetView } from "../../contract/plans.ts";
import { reachedTarget } from "./reachedTarget.ts";

const published = { value: "86,98", rank: 28, group: "B", source: "Bộ Nội vụ", illustration: false };
const target = { value: null, rank: null, group: null, year: 2022, published, publishedYear: 2022 };

test.each<[string, Partial<TargetView>, string]>([
  ["the printed value reaches it, comma or point", { value: 86.98 }, "yes"],
  ["the printed value stays below it", { value: 87 }, "no"],
  ["a better rank is a smaller number", { rank: 30 }, "yes"],
  ["a worse rank does not reach it", { rank: 10 }, "no"],
  ["everything that it says must be reached", { value: 80, rank: 10 }, "no"],
  ["group A is better than group B", { group: "A" }, "no"],
  ["words alone are nobody's figure", {}, "unknown"],
  ["a year that is not published is not known", { value: 80, publishedYear: 2021 }, "unknown"],
  [
    "what one figure misses is said although another is not printed",
    { value: 90, rank: 5, published: { ...published, rank: null } },
    "no",
  ],
  ["what is not printed is not known", { rank: 5, published: { ...published, rank: null } }, "unknown"],
])("%s", (_title, change, wanted) => {
  expect(reachedTarget({ ...target, ...change })).toBe(wanted);
});
