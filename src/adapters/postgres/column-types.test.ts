import { types } from "pg";
import { expect, test } from "vitest";
import { instant } from "./column-types.ts";

const usual = types.getTypeParser(types.builtins.TIMESTAMPTZ);

test.each([
  "2026-11-22 06:28:55.468+00",
  "2026-11-22 13:28:55+07",
  "2026-11-22 13:28:55.4+07",
  "2026-02-28 23:59:59.999999-05",
  "1900-01-01 00:00:00+06:42:04",
  "2026-11-22 13:28:55.123456+05:30",
  "infinity",
  "0044-03-15 12:00:00+00 BC",
])("%s is the moment that the driver reads", (text) => {
  expect(instant(text)).toEqual(usual(text));
});
