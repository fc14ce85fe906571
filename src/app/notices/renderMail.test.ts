import { expect, test } from "vitest";
import { AccountId } from "../../contract/ids.ts";
import type { StoredMail } from "./ports.ts";
import { renderMail } from "./renderMail.ts";

const MAIL: StoredMail = {
  id: "0198f000-0000-7000-8000-000000000001",
  account: AccountId.parse("0198f000-0000-7000-8000-000000000002"),
  displayName: "Trần Văn <b>Minh</b>",
  recipient: "minh@xa.example.vn",
  language: "vi",
  content: {
    subject: { vi: "Chỉ số: nhắc việc\nBcc: x@y.z", en: "Chiso: a reminder" },
    lead: { vi: "Sở Nội vụ gửi bạn:", en: "The owner writes:" },
    sections: [
      {
        title: { vi: "Thông báo mới", en: "New notices" },
        lines: [
          { words: { vi: 'Đợt "A & B": đã mở', en: "Opened" }, link: "/lam-viec/dot/1" },
          { words: { vi: "Mật khẩu đã cấp lại", en: "Password reset" }, link: null },
        ],
      },
    ],
  },
  createdAt: new Date("2026-11-23T00:00:00Z"),
  attempts: 1,
  dueAt: new Date("2026-11-23T00:00:00Z"),
  givenUpAt: null,
  lastError: "",
};

test("links are whole addresses, in the text and in the HTML", () => {
  const { text, html } = renderMail(MAIL, "https://chiso.example.vn");
  expect(text).toContain('- Đợt "A & B": đã mở\n  https://chiso.example.vn/lam-viec/dot/1\n- Mật khẩu');
  expect(text).toContain("THÔNG BÁO MỚI");
  expect(html).toContain(
    '<a href="https://chiso.example.vn/lam-viec/dot/1">Đợt &quot;A &amp; B&quot;: đã mở</a>',
  );
  expect(text).toContain("https://chiso.example.vn/lam-viec/tai-khoan");
});

test("what people typed stays text in the HTML, and one line in the subject", () => {
  const { html, subject } = renderMail(MAIL, "https://chiso.example.vn");
  expect(html).toContain("Trần Văn &lt;b&gt;Minh&lt;/b&gt;");
  expect(subject).toBe("Chỉ số: nhắc việc Bcc: x@y.z");
});

test("the mail speaks the language of its reader", () => {
  const { subject, text } = renderMail({ ...MAIL, language: "en" }, "https://chiso.example.vn");
  expect(subject).toBe("Chiso: a reminder");
  expect(text).toMatch(/^Dear /);
});
