import { describe, expect, test } from "vitest";
import { refuseUnfit } from "./server-traits.ts";

const fit = { version: 150_018, name: "15.18", encoding: "UTF8", sorts: true };

describe(refuseUnfit, () => {
  test("takes PostgreSQL 15 with UTF-8 and Vietnamese sorting", () => {
    expect(() => refuseUnfit(fit, "may-chu")).not.toThrow();
  });

  test.each([
    {
      of: "an older version",
      traits: { ...fit, version: 140_012, name: "14.12" },
      code: "server-too-old",
      named: "14.12",
    },
    { of: "another encoding", traits: { ...fit, encoding: "LATIN1" }, code: "not-utf8", named: "LATIN1" },
    {
      of: "no Vietnamese order",
      traits: { ...fit, sorts: false },
      code: "no-vietnamese-order",
      named: "vi-x-icu",
    },
  ])("refuses a server with $of and says what it found", ({ traits, code, named }) => {
    const words = expect.objectContaining({ code, vi: expect.stringContaining(named) });
    expect(() => refuseUnfit(traits, "may-chu")).toThrowError(words);
  });
});
