import { expect, test } from "vitest";
import { attachment, contentDisposition } from "./attachment.ts";

test("a Vietnamese name is kept in UTF-8, with plain letters for old programs", () => {
  expect(attachment("Kết quả Đợt 2026.csv")).toBe(
    `attachment; filename="Ket_qua_Dot_2026.csv"; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20%C4%90%E1%BB%A3t%202026.csv`,
  );
});

test("quotes and line breaks cannot leave the header", () => {
  const header = contentDisposition("inline", 'a"\r\nSet-Cookie: x=1.pdf');
  expect(header).not.toMatch(/[\r\n]/);
  expect(header).toContain('filename="a_Set-Cookie_x_1.pdf"');
});
