import { expect, test } from "vitest";
import { wantedKind } from "./evidence.ts";

test.each([
  ["Kế hoạch CCHC năm", "plan"],
  ["Quyết định ban hành kế hoạch", "decision"],
  ["Báo cáo kết quả", "report"],
  ["Công văn đôn đốc", "letter"],
  ["Ảnh chụp niêm yết", "photo"],
  ["Bảng kết xuất hệ thống", undefined],
  ["Ảnhhưởng", undefined],
] as const)("«%s» asks for: %s", (label, kind) => {
  expect(wantedKind(label)).toBe(kind);
});
