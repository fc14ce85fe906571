import { expect, test } from "vitest";
import { expiryOf, isAlive, isWorthNoting } from "./sessionLife.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));

test("a session ends twelve hours after it was last used", () => {
  expect(expiryOf(at(0), at(5))).toEqual(at(17));
});

test("a session ends seven days after it began, however busy", () => {
  expect(expiryOf(at(0), at(7 * 24 - 1))).toEqual(at(7 * 24));
});

test("a session is dead at the very moment it expires", () => {
  const session = { expiresAt: at(12), revokedAt: null };
  expect(isAlive(session, new Date(at(12).getTime() - 1))).toBe(true);
  expect(isAlive(session, at(12))).toBe(false);
});

test("a revoked session is dead at once", () => {
  expect(isAlive({ expiresAt: at(12), revokedAt: at(1) }, at(1))).toBe(false);
});

test("use is noted at most once a minute", () => {
  const session = { lastSeenAt: at(0) };
  expect(isWorthNoting(session, new Date(at(0).getTime() + 59_999))).toBe(false);
  expect(isWorthNoting(session, new Date(at(0).getTime() + 60_000))).toBe(true);
});
