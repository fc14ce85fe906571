import { expect, test } from "vitest";
import { titleFrom } from "./documentTyped.ts";

test.each([
  ["Kế hoạch CCHC_2026.pdf", "Kế hoạch CCHC 2026"],
  ["image.jpg", ""],
  ["IMG_20260121.jpeg", ""],
  ["20260121.png", ""],
  ["Ảnh niêm yết.png", "Ảnh niêm yết"],
])("the name %s makes the title «%s»", (name, title) => {
  expect(titleFrom(name)).toBe(title);
});
