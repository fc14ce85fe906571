import { describe, expect, test } from "vitest";
import { isOwn, readNarrowing, writeNarrowing } from "./riskFilters.ts";

describe("filters of the review", () => {
  test.each(["", "danh-gia=nguy-co", "danh-gia=chua-xem&linh-vuc=3&co-quan=so-tu-phap&cua-toi=1"])(
    "what the address says is read and written back: %s",
    (address) => {
      const params = new URLSearchParams(address);
      expect(writeNarrowing(new URLSearchParams(), readNarrowing(params)).toString()).toBe(address);
    },
  );

  test("a filter nobody knows is none, and other parameters stay", () => {
    const params = new URLSearchParams("danh-gia=la&xem=linh-vuc");
    expect(readNarrowing(params).mark).toBe("");
    expect(writeNarrowing(params, readNarrowing(params)).toString()).toBe("xem=linh-vuc");
  });

  test.each([
    ["3.2.1", ["3"], true],
    ["3.2.1", ["3.2", "7"], true],
    ["3.2.1", ["3.2.1"], true],
    ["30.1", ["3"], false],
    ["4.1", ["3", "7"], false],
    ["4.1", [], true],
  ])("leaf %s with %j given is one's own: %s", (code, own, expected) => {
    expect(isOwn(code, own)).toBe(expected);
  });
});
