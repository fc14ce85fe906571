import { describe, expect, test } from "vitest";
import { explainRankChange } from "../rank-change/index.ts";
import { changeLines, rankChangeSentences } from "./rankChangeWords.ts";
import {
  fallSentence,
  gapSentence,
  groupGapSentence,
  placesWords,
  standingSentence,
} from "./standingWords.ts";

describe("the sentence at the top", () => {
  // Báo Hà Tĩnh, 20/4/2023.
  test("says value, rank and change of Hà Tĩnh in 2022", () => {
    const facts = {
      index: "PAR INDEX",
      year: 2022,
      value: "85,95 điểm",
      rank: 28,
      rankedUnits: 63,
      places: -20,
    };
    expect(standingSentence(facts, "vi")).toBe("PAR INDEX 2022: 85,95 điểm, hạng 28/63, giảm 20 bậc.");
    expect(standingSentence({ ...facts, rankBefore: 8 }, "vi")).toBe(
      "PAR INDEX 2022: 85,95 điểm, hạng 28/63, giảm 20 bậc từ hạng 8.",
    );
    expect(standingSentence({ ...facts, value: "85.95 points" }, "en")).toBe(
      "PAR INDEX 2022: 85.95 points, rank 28/63, down 20 places.",
    );
  });

  test("leaves out what is not known, and says so of the rank", () => {
    expect(standingSentence({ index: "SIPAS", year: 2020, value: "87,6 %" }, "vi")).toBe(
      "SIPAS 2020: 87,6 %, không rõ thứ hạng.",
    );
    expect(standingSentence({ index: "DTI", year: 2022, rank: 37 }, "en")).toBe("DTI 2022: rank 37.");
  });
});

test.each([
  [0, "giữ nguyên thứ hạng", "same rank"],
  [1, "tăng 1 bậc", "up 1 place"],
  [-2.25, "giảm 2,3 bậc", "down 2.3 places"],
])("%d places are %s", (places, vi, en) => {
  expect(placesWords(places, "vi")).toBe(vi);
  expect(placesWords(places, "en")).toBe(en);
});

test("the heaviest loss is told in points, or as the source says it", () => {
  const component = "Cải cách thể chế";
  expect(fallSentence({ kind: "points", component, lost: 1.2 }, "vi")).toBe(
    "Mất nhiều nhất ở Cải cách thể chế: giảm 1,2 điểm.",
  );
  expect(fallSentence({ kind: "points", component, lost: 1.2, otherScale: true }, "vi")).toContain(
    "thang điểm",
  );
  expect(fallSentence({ kind: "points", component, lost: 1.2, since: 2020 }, "en")).toBe(
    "Most was lost in Cải cách thể chế: 1.2 points down since 2020.",
  );
  expect(fallSentence({ kind: "said", component, words: "Giảm rất sâu (không nêu số)." }, "vi")).toBe(
    "Mất nhiều nhất ở Cải cách thể chế: giảm rất sâu (không nêu số).",
  );
});

test("what is lacking to a better group is said with its name", () => {
  expect(groupGapSentence("Nhóm A", 4.05, "vi")).toBe("thiếu 4,05 điểm để vào Nhóm A");
});

test.each([
  [{ kind: "unknown" }, { kind: "unknown" }, "Tới nhóm trên và đơn vị liền trên: không rõ."],
  [{ kind: "best" }, { kind: "first" }, "Đã ở nhóm cao nhất; đang đứng đầu."],
  [
    { kind: "known", group: "Nhóm A", points: 4.05 },
    { kind: "known", name: "Hà Nam", rank: 18, points: 0.1276, next: true },
    "Thiếu 4,05 điểm để vào Nhóm A; kém Hà Nam (hạng 18, liền trên) 0,13 điểm.",
  ],
  [
    { kind: "unknown" },
    { kind: "known", name: "Sơn La", rank: 13, points: 0.83, next: false },
    "Tới nhóm trên: không rõ; không rõ điểm đơn vị liền trên; gần nhất đã biết: Sơn La (hạng 13), hơn 0,83 điểm.",
  ],
] as const)("gaps %o and %o are told plainly", (toGroup, above, sentence) => {
  expect(gapSentence({ toGroup, above }, "vi")).toBe(sentence);
});

describe("why a rank changed", () => {
  const named = (code: string) => ({ c1: "Thể chế", c2: "Thủ tục" })[code] ?? code;
  const maxima = { c1: 6, c2: 6 };
  // The worked case of three units in `rank-change`: c1 −7/6, c2 +1/3, others −1/6 of a place.
  const known = explainRankChange({
    unit: "u",
    before: {
      maxima,
      units: [
        { unit: "u", total: 10, parts: { c1: 5, c2: 5 } },
        { unit: "v", total: 9 },
        { unit: "w", total: 8 },
      ],
    },
    after: {
      maxima,
      units: [
        { unit: "u", total: 8.5, parts: { c1: 3, c2: 5.5 } },
        { unit: "v", total: 9.2 },
        { unit: "w", total: 8.2 },
      ],
    },
  });

  test("is told by the unit's own parts and by others", () => {
    expect(rankChangeSentences(known, named, "vi")).toEqual([
      "Do điểm của chính đơn vị: giảm 0,8 bậc, nhiều nhất ở Thể chế (giảm 1,2 bậc).",
      "Điểm của các đơn vị khác thay đổi: giảm 0,2 bậc.",
    ]);
  });

  test("has a line for every cause with points and places side by side", () => {
    expect(changeLines(known).map(({ part, points }) => [part.kind, points])).toEqual([
      ["own", -2],
      ["own", 0.5],
      ["others", undefined],
    ]);
  });

  test("says what is not known where only printed ranks are", () => {
    const change = explainRankChange({
      unit: "u",
      before: { units: [{ unit: "u", rank: 8 }], rankedUnits: 63 },
      after: { units: [{ unit: "u", rank: 28, total: 85.95 }], rankedUnits: 63 },
    });
    const [sentence = ""] = rankChangeSentences(change, named, "vi");
    expect(sentence).toMatch(/^Chưa tách được nguyên nhân giảm 20 bậc: /);
    expect(sentence).toContain("chưa có điểm của tất cả các đơn vị được xếp hạng");
  });
});
