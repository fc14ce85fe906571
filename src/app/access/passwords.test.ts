import { expect, test } from "vitest";
import { hashPassword, makeOneTimePassword, passwordFits } from "./passwords.ts";

test("passwords are kept as argon2id at 19 MiB and two passes", async () => {
  expect(await hashPassword("mật khẩu dài")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a password fits its own hash only", async () => {
  const kept = await hashPassword("mật khẩu dài");
  expect(await passwordFits(kept, "mật khẩu dài")).toBe(true);
  expect(await passwordFits(kept, "mat khau dai")).toBe(false);
});

test("composed and decomposed Vietnamese letters are the same password", async () => {
  const kept = await hashPassword("Đổi mới sáng tạo".normalize("NFC"));
  expect(await passwordFits(kept, "Đổi mới sáng tạo".normalize("NFD"))).toBe(true);
});

test("no password fits a user who does not exist", async () => {
  expect(await passwordFits(null, "mật khẩu dài")).toBe(false);
});

test("one-time passwords are four groups of four easily read signs, and differ", () => {
  const made = Array.from({ length: 100 }, makeOneTimePassword);
  for (const one of made) expect(one).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
  expect(new Set(made).size).toBe(100);
});
