import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";

test.each([
  ["appraisal.decided", "Thẩm định"],
  ["sheet.submitted", "Phiếu tự chấm điểm"],
  ["unit.reopened", "Mở lại phiếu"],
  ["later.kind", "Việc khác"],
])("%s is outlined as «%s»", (kind, matter) => {
  expect(outlineOf(kind).vi).toBe(`${matter} (nội dung chỉ người chủ trì đợt xem được)`);
});
