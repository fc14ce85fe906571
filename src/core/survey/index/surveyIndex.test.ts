import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { designOf, sound } from "../../../../test/support/schools.ts";
import { calibrateDesign } from "../calibration/calibrateDesign.ts";
import type { SurveyFault } from "../fault.ts";
import { bootstrap } from "../replicates/bootstrap.ts";
import { jackknife } from "../replicates/jackknife.ts";
import type { Figure } from "../statistic.ts";
import { nonAnswerCounts, type RawItem, readAnswers, TOP_TWO_OF_FIVE, USUAL_CODES } from "./answers.ts";
import { surveyColumns } from "./indexColumns.ts";
import { indexData } from "./indexStatistic.ts";
import { compileTree, type RollUp, type SurveyIndexTree } from "./indexTree.ts";
import { type Ratings, ratingsFromSheets } from "./ratings.ts";
import { type SurveyIndexRequest, type SurveyIndexResult, surveyIndex } from "./surveyIndex.ts";

const item = (code: string, ...answers: number[]): RawItem => ({
  code,
  answers: Float64Array.from(answers),
  scale: TOP_TWO_OF_FIVE,
});
const label = (text: string) => ({ vi: text, en: text });
const leaf = (code: string, weight?: number) => ({
  code,
  label: label(code),
  ...(weight === undefined ? {} : { weight }),
});

/** Satisfaction as SIPAS has it: two factors of one and two items. */
const tree = (
  rollUp: RollUp,
  whenChildMissing: SurveyIndexTree["whenChildMissing"] = "drop",
): SurveyIndexTree => ({
  root: {
    code: "index",
    label: label("index"),
    children: [
      { code: "access", label: label("access"), children: [leaf("a1")] },
      { code: "procedures", label: label("procedures"), children: [leaf("p1"), leaf("p2")] },
    ],
  },
  rollUp,
  whenChildMissing,
});

const NOTHING = Number.NaN;
/** Six people of one unit; a1 has 6 valid answers, p1 has 4, p2 has 2. */
const ITEMS = [
  item("a1", 5, 4, 4, 4, 2, 1),
  item("p1", 5, 4, 3, 1, 98, 99),
  item("p2", 4, 1, 97, 97, 97, NOTHING),
];

function ratingsOf(items: readonly RawItem[], unitOf?: readonly number[], units = ["x"]): Ratings {
  const rows = items[0]?.answers.length ?? 0;
  return {
    items: sound(readAnswers(items, rows)).items,
    units,
    unitOf: Int32Array.from(unitOf ?? Array.from({ length: rows }, () => 0)),
    respondents: rows,
  };
}

const people = (count: number, weight = 10) =>
  designOf(
    Array.from({ length: count }, () => ({ w: String(weight) })),
    { weights: "w" },
  );

const request = (
  rollUp: RollUp,
  ratings: Ratings,
  more: Partial<SurveyIndexRequest> = {},
): SurveyIndexRequest => ({
  tree: tree(rollUp),
  ratings,
  seed: 1,
  ...more,
});

const valueOf = (figure: Figure | undefined): number =>
  figure?.kind === "number" ? figure.value : Number.NaN;

function cell(result: SurveyIndexResult, node: string, unit = "x") {
  const found = result.cells.find((one) => one.node === node && one.unit === unit);
  if (found === undefined) throw new Error(`no cell ${node}`);
  return found;
}

function refusal(
  outcome: { readonly ok: true } | { readonly ok: false; readonly faults: readonly SurveyFault[] },
) {
  return outcome.ok
    ? []
    : outcome.faults.map(({ code, column, row }) => [code, column, row].filter(Boolean).join(" "));
}

describe("answers", () => {
  test("don't know, refused, not applicable and empty are kept apart and out of the base", () => {
    const [read] = sound(readAnswers([item("q", 5, 3, 98, 99, 97, NOTHING)], 6)).items;
    expect([...(read?.shares ?? [])]).toEqual([1, 0, NOTHING, NOTHING, NOTHING, NOTHING]);
    if (read === undefined) throw new Error("not read");
    const counts = nonAnswerCounts(read, Float64Array.of(1, 1, 2, 1, 1, 2));
    expect(Object.entries(counts).map(([reason, { count, share }]) => [reason, count, share])).toEqual([
      ["answered", 2, 0.25],
      ["dontKnow", 1, 0.25],
      ["refused", 1, 0.125],
      ["notApplicable", 1, 0.125],
      ["missing", 1, 0.25],
    ]);
  });

  test("other codes, reversed scales, mean scores and don't know within the base are a matter of the scale", () => {
    const scale = {
      answers: [4, 3, 2, 1],
      measure: { kind: "mean-score" },
      codes: { ...USUAL_CODES, dontKnow: [8] },
      inBase: ["dontKnow"],
    } as const;
    const raw = { code: "q", answers: Float64Array.of(1, 2, 3, 4, 8), scale };
    expect([...(sound(readAnswers([raw], 5)).items[0]?.shares ?? [])]).toEqual([1, 0.75, 0.5, 0.25, 0]);
  });

  test("a code that is on no list is named with its row", () => {
    expect(refusal(readAnswers([item("q", 5, 7, 7, 6), item("r", 1, 1)], 4))).toEqual([
      "answer-not-on-scale q 2",
      "answer-not-on-scale q 4",
      "rows-differ r",
    ]);
  });
});

describe("the tree", () => {
  // a1: 4/6. p1: 2/4. p2: 1/2.
  test.each<readonly [RollUp, number, string]>([
    ["mean", (4 / 6 + 1 / 2) / 2, "the mean of the factors, each the mean of its items"],
    ["item-count", (4 / 6 + 2 / 4 + 1 / 2) / 3, "the mean of all three items"],
    ["pooled", 7 / 12, "seven good answers of twelve valid ones"],
  ])("%s gives %f: %s", (rollUp, expected) => {
    const result = sound(surveyIndex(people(6), request(rollUp, ratingsOf(ITEMS))));
    expectWithin(valueOf(cell(result, "index").value), expected, 1e-12);
    expectWithin(valueOf(cell(result, "procedures").value), 1 / 2, 1e-12);
    expect(cell(result, "index").n).toBe(6);
    expect(cell(result, "p2").n).toBe(2);
  });

  test("weights of children count", () => {
    const weighted: SurveyIndexTree = {
      ...tree("mean"),
      root: { code: "index", label: label("index"), children: [leaf("a1", 3), leaf("p1", 1)] },
    };
    const result = sound(surveyIndex(people(6), request("mean", ratingsOf(ITEMS), { tree: weighted })));
    expectWithin(valueOf(cell(result, "index").value), (3 * (4 / 6) + 2 / 4) / 4, 1e-12);
  });

  test("an item nobody answered is dropped, or its parents have no value", () => {
    const items = [
      ITEMS[0] ?? item("a1"),
      item("p1", 5, 4, 3, 1, 98, 99),
      item("p2", 97, 97, 97, 97, 97, 97),
    ];
    const dropped = sound(surveyIndex(people(6), request("mean", ratingsOf(items))));
    expect(cell(dropped, "p2").value).toEqual({ kind: "missing", reason: "empty-domain" });
    expectWithin(valueOf(cell(dropped, "procedures").value), 1 / 2, 1e-12);
    const strict = sound(
      surveyIndex(people(6), request("mean", ratingsOf(items), { tree: tree("mean", "missing") })),
    );
    expect(cell(strict, "index").value?.kind).toBe("missing");
    expect(strict.ranks).toEqual([undefined]);
  });

  test("is refused where it does not fit: codes twice, items without data, empty branches, weights", () => {
    const outcome = compileTree(
      {
        root: {
          code: "index",
          label: label("index"),
          children: [
            leaf("a1"),
            leaf("a1"),
            leaf("zz"),
            { code: "b", label: label("b"), children: [] },
            leaf("p1", -1),
          ],
        },
        rollUp: "mean",
        whenChildMissing: "drop",
      },
      ["a1", "p1"],
    );
    expect(refusal(outcome)).toEqual(["index-tree index", "index-tree a1", "index-tree zz", "index-tree b"]);
  });

  test("ratings of another sample are refused", () => {
    expect(refusal(surveyIndex(people(5), request("mean", ratingsOf(ITEMS))))).toEqual([
      "rows-differ ratings",
    ]);
  });
});

describe("errors", () => {
  // A share of 4 in 6 with weights alike: p (1 − p) / (n − 1) = (4/6)(2/6)/5; times n/(n − 1)·… the with-replacement variance.
  test("of an item is that of a share", () => {
    const result = sound(surveyIndex(people(6), request("mean", ratingsOf(ITEMS))));
    expectWithin(valueOf(cell(result, "a1").se), Math.sqrt(((4 / 6) * (2 / 6)) / 5), 1e-12);
    const { low, high, designEffect } = cell(result, "a1");
    expect(valueOf(low)).toBeGreaterThanOrEqual(0);
    expect(valueOf(high)).toBeLessThanOrEqual(1);
    // Against a sample without replacement from Σ weights = 60 people: 1 / (1 − 6/60).
    expectWithin(valueOf(designEffect), 1 / 0.9, 1e-9);
  });

  test.each<RollUp>(["mean", "item-count", "pooled"])(
    "of every node under %s: linearised and jackknife come near each other",
    (rollUp) => {
      const { ratings, design } = village();
      const linear = sound(surveyIndex(design, request(rollUp, ratings)));
      const replicate = sound(surveyIndex(sound(jackknife(design)).design, request(rollUp, ratings)));
      linear.cells.forEach((one, at) => {
        const wanted = valueOf(one.se);
        expectWithin(valueOf(replicate.cells[at]?.se), wanted, 0.12 * wanted);
        expectWithin(valueOf(replicate.cells[at]?.value), valueOf(one.value), 1e-12);
      });
      expect(linear.ranks.map((rank) => rank?.rank)).toEqual(replicate.ranks.map((rank) => rank?.rank));
    },
  );

  test("are the same whether replicates are added up by cluster or by row", () => {
    const { ratings, design } = village();
    const { design: replicated } = sound(bootstrap(design, { kind: "rao-wu", replicates: 40, seed: 3 }));
    const rows = {
      ...replicated,
      replicateWeights: Array.from(replicated.replicateWeights, (one) => one.slice()),
    };
    const byCluster = sound(surveyIndex(replicated, request("pooled", ratings)));
    const byRow = sound(surveyIndex(rows, request("pooled", ratings)));
    byCluster.cells.forEach(({ se }, at) => {
      expectWithin(valueOf(se), valueOf(byRow.cells[at]?.se), 1e-12);
    });
  });

  test("vanish for what the weights are calibrated to, and only there", () => {
    const { ratings, design, groups } = village();
    const cells = {
      name: "group",
      categories: ["f", "m"],
      codes: groups,
      population: Float64Array.of(700, 500),
    };
    const happy = item("a1", ...Array.from(groups, (group) => (group === 0 ? 5 : 1)));
    const all: Ratings = {
      ...ratings,
      items: sound(readAnswers([happy], groups.length)).items.concat(ratings.items.slice(1)),
      unitOf: new Int32Array(groups.length),
      units: ["x"],
    };
    const calibrated = sound(calibrateDesign(design, { kind: "post-stratify", cells })).design;
    const result = sound(surveyIndex(calibrated, request("mean", all)));
    expectWithin(valueOf(cell(result, "a1").value), 700 / 1200, 1e-12);
    expect(valueOf(cell(result, "a1").se)).toBe(0);
    expect(valueOf(cell(result, "p1").se)).toBeGreaterThan(0);
  });

  test("ranks have intervals that hold them, wide where units cannot be told apart", () => {
    const { ratings, design } = village();
    const { ranks } = sound(surveyIndex(design, request("mean", ratings)));
    for (const rank of ranks) {
      expect(rank?.low).toBeLessThanOrEqual(rank?.rank ?? 0);
      expect(rank?.high).toBeGreaterThanOrEqual(rank?.rank ?? 9);
    }
    expect(ranks).toEqual(sound(surveyIndex(design, request("mean", ratings))).ranks);
  });

  test("leaves of an index table carry their replicates, bases and errors", () => {
    const { ratings, design } = village();
    const compiled = sound(compileTree(tree("mean"), ["a1", "p1", "p2"])).tree;
    const replicated = sound(bootstrap(design, { kind: "rao-wu", replicates: 50, seed: 2 })).design;
    const columns = surveyColumns(replicated, indexData(compiled, ratings));
    expect(columns.replicates.get("p1")).toHaveLength(50);
    expect(columns.columns.get("p1")).toHaveLength(3);
    const own = columns.replicates.get("index")?.map((column) => column[0] ?? 0) ?? [];
    const mean = own.reduce((sum, value) => sum + value, 0) / 50;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) * columns.scale;
    expectWithin(columns.errors.get("index")?.[0] ?? 0, Math.sqrt(variance), 1e-12);
  });
});

/** 120 people in 24 villages of three units; women are happier. */
function village() {
  const rows = Array.from({ length: 120 }, (_, at) => at);
  const unitOf = rows.map((at) => Math.floor(at / 40));
  const groups = Int32Array.from(rows, (at) => (at * 7) % 2);
  const answer = (at: number, shift: number): number => {
    if ((at + shift) % 11 === 0) return 98;
    const mood = (at * 13 + shift * 5 + Math.floor(at / 5) * 3) % 5;
    return Math.min(5, Math.max(1, 1 + mood + (groups[at] === 0 ? 1 : -1)));
  };
  const items = ["a1", "p1", "p2"].map((code, shift) => item(code, ...rows.map((at) => answer(at, shift))));
  const design = designOf(
    rows.map((at) => ({ v: String(Math.floor(at / 5)), u: String(unitOf[at]), w: "10" })),
    { ids: ["v"], strata: ["u"], weights: "w" },
  );
  return { design, groups, ratings: ratingsOf(items, unitOf, ["x", "y", "z"]) };
}

describe("people who rate several units", () => {
  // Three people; the first rates both units, the others one each.
  const sheets = ["a1", "p1", "p2"].map(() => [
    Float64Array.of(5, 4, NOTHING),
    Float64Array.of(1, NOTHING, 2),
  ]);

  test("a sheet with a column per unit becomes ratings that know their person", () => {
    const { unitOf, respondentOf, columns } = ratingsFromSheets(sheets, 3);
    expect([...unitOf]).toEqual([0, 1, 0, 1]);
    expect([...respondentOf]).toEqual([0, 0, 1, 2]);
    expect([...(columns[0] ?? [])]).toEqual([5, 1, 4, 2]);
  });

  test("what one person says of two units counts as said by one", () => {
    const rows = 60;
    const answers = ["a1", "p1", "p2"].map((_, shift) =>
      [0, 1].map((unit) =>
        // Everybody thinks the same of both units, but every sixth is one step less content with the second.
        Float64Array.from({ length: rows }, (_unused, at) =>
          Math.max(1, 1 + ((at * 3 + shift) % 5) - (at % 6 === 0 ? unit : 0)),
        ),
      ),
    );
    const { unitOf, respondentOf, columns } = ratingsFromSheets(answers, rows);
    const items = ["a1", "p1", "p2"].map((code, at) => item(code, ...(columns[at] ?? [])));
    const ratings: Ratings = {
      items: sound(readAnswers(items, unitOf.length)).items,
      units: ["x", "y"],
      unitOf,
      respondentOf,
      respondents: rows,
    };
    const asOne = sound(surveyIndex(people(rows), request("mean", ratings)));
    expect(cell(asOne, "index", "x").n).toBe(rows);
    const { respondentOf: _one, ...apart } = ratings;
    const asTwo = sound(
      surveyIndex(people(unitOf.length), request("mean", { ...apart, respondents: unitOf.length })),
    );
    expectWithin(valueOf(cell(asOne, "index", "x").value), valueOf(cell(asTwo, "index", "x").value), 1e-12);
    // Answers that move together leave the order of the two units surer than answers of strangers would.
    const width = ({ ranks }: SurveyIndexResult): number =>
      ranks.reduce((sum, rank) => sum + Math.abs((rank?.mean ?? 0) - (rank?.rank ?? 0)), 0);
    expect(width(asOne)).toBeLessThan(width(asTwo));
  });
});

describe("small cells", () => {
  test("are hidden with what would give them away; nothing of a hidden cell is told", () => {
    const items = [
      item("a1", 5, 4, 4, 4, 2, 1, 5, 5),
      item("p1", 5, 4, 3, 1, 98, 99, 97, 97),
      item("p2", 4, 1, 97, 97, 97, 97, 5, 5),
    ];
    const ratings = ratingsOf(items, [0, 0, 0, 0, 1, 1, 1, 1], ["x", "y"]);
    const result = sound(
      surveyIndex(
        people(8),
        request("mean", ratings, { suppression: { threshold: 3, totalPublished: false } }),
      ),
    );
    expect(cell(result, "p2", "x").suppression).toBe("small");
    expect(Object.keys(cell(result, "p2", "x")).toSorted()).toEqual(["node", "suppression", "unit"]);
    // p2 of x would follow from its factor and p1, so one of them is hidden too.
    const x = result.cells.filter(({ unit }) => unit === "x");
    expect(x.filter(({ suppression }) => suppression === "complementary").length).toBeGreaterThan(0);
  });
});
