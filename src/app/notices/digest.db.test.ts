import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  answer,
  COMMUNES,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  submit,
} from "../../../test/support/round-world.ts";
import { createOutbox } from "../../adapters/mail/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import { makeDigests, postRound, remindLate, sendMails } from "./index.ts";

const [A, B] = COMMUNES as [UnitKey, UnitKey];
const URL = "https://chiso.example.vn";

let world: RoundWorld;
let folder: string;
let round: RoundId;

beforeEach(async () => {
  world = await openRoundWorld();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-post-"));
  for (const [unit, { accountId }] of world.officers) await writeTo(accountId, `${unit}@example.vn`);
  world.moveTo("2026-05-20T08:00:00+07:00");
  round = await openedRound(world);
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

function writeTo(account: AccountId, email: string): Promise<void> {
  const settings = { email, digest: true, language: "vi" as const, calendarToken: null };
  return world.store.write((tx) => tx.notices.saveSettings(account, settings, world.clock.now()));
}

const walk = () => postRound(world, createOutbox(folder, "chiso@example.vn"), URL);

/** Addresses of the mails in the outbox, in order. */
async function written(): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return mails.map((mail) => /[\w.-]+@example\.vn(?=>?\r\nSubject)/s.exec(mail)?.[0] ?? mail).sort();
}

async function emptyOutbox(): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name));
}

const COMMUNE_ADDRESSES = COMMUNES.map((unit) => `${unit}@example.vn`);

test("the opening of a round reaches its units with the digest of the next morning, once", async () => {
  await walk();
  expect(await written()).toEqual(COMMUNE_ADDRESSES);
  await emptyOutbox();
  world.moveTo("2026-05-21T06:59:00+07:00");
  await walk();
  world.moveTo("2026-05-21T07:00:00+07:00");
  await walk();
  world.moveTo("2026-05-21T15:00:00+07:00");
  await walk();
  expect(await written()).toEqual([]);
});

test("several copies of the program at once give each person one mail", async () => {
  await Promise.all([walk(), walk(), walk()]);
  expect(await written()).toEqual(COMMUNE_ADDRESSES);
});

test("nobody is written to before seven o'clock or at the weekend", async () => {
  world.moveTo("2026-05-21T06:59:00+07:00");
  await walk();
  world.moveTo("2026-05-23T09:00:00+07:00");
  await walk();
  expect(await written()).toEqual([]);
  world.moveTo("2026-05-25T07:00:00+07:00");
  await walk();
  expect(await written()).toEqual(COMMUNE_ADDRESSES);
});

test("a deadline is told to whom it concerns and who has not handed in", async () => {
  await walk();
  await emptyOutbox();
  await answer(world, round, A, "1.1", { issued: "late" });
  await submit(world, round, B);
  world.moveTo("2026-06-29T07:00:00+07:00");
  const made = await makeDigests(world, { dryRun: true });
  const lines = made.map(({ reader, content }) => [
    reader.email,
    content.sections.flatMap((section) => section.lines.map(({ words }) => words.vi)),
  ]);
  const told = lines.map(([email]) => email);
  expect(new Set(told)).toEqual(new Set(["xa-a@example.vn", "xa-c@example.vn", "xa-d@example.vn"]));
  expect(lines).toContainEqual([
    "xa-a@example.vn",
    [
      "Hạn gửi phiếu tự chấm điểm của Xã A (Chỉ số CCHC cấp xã 2026): còn 41 giờ (đến 00 giờ ngày 01/07/2026); còn 1/2 tiêu chí chưa nhập đủ.",
    ],
  ]);
  expect(JSON.stringify(made)).not.toMatch(/điểm số|Xã B/);
});

test("who does not want the digest, or has no address, gets none", async () => {
  const officer = world.officers.get(A)?.accountId;
  if (officer === undefined) throw new Error("no officer");
  await world.store.write((tx) =>
    tx.notices.saveSettings(
      officer,
      { email: "xa-a@example.vn", digest: false, language: "vi", calendarToken: null },
      world.clock.now(),
    ),
  );
  await walk();
  expect(await written()).toEqual(COMMUNE_ADDRESSES.slice(1));
});

test("notices that were read on screen are not told again", async () => {
  const officer = world.officers.get(A)?.accountId;
  if (officer === undefined) throw new Error("no officer");
  await world.store.write((tx) => tx.notices.markRead(officer, null, world.clock.now()));
  await walk();
  expect(await written()).toEqual(COMMUNE_ADDRESSES.slice(1));
});

test("a reminder goes out at once, at any hour, to those reminded alone", async () => {
  world.moveTo("2026-06-27T22:00:00+07:00");
  await remindLate(world.as(world.owner), round, {
    units: [A],
    departments: [],
    text: "Đề nghị gửi trước 17 giờ.",
  });
  await walk();
  const [name = ""] = await readdir(folder);
  expect(await written()).toEqual(["xa-a@example.vn"]);
  const source = (await readFile(path.join(folder, name), "utf8")).replace(/=\r\n/g, "");
  const bytes = source.replace(/(?:=[0-9A-F]{2})+/g, (codes) =>
    Buffer.from(codes.replaceAll("=", ""), "hex").toString(),
  );
  expect(bytes).toContain("Đề nghị gửi trước 17 giờ.");
  expect(bytes).toContain(`${URL}/lam-viec/dot/${round}/phieu/xa-a`);
  await walk();
  expect(await written()).toEqual(["xa-a@example.vn"]);
});

test("a mail that fails is kept with its reason, tried again later, and given up in the end", async () => {
  const broken = {
    send: () => Promise.reject(new Error("connect ECONNREFUSED")),
  };
  await remindLate(world.as(world.owner), round, { units: [A], departments: [], text: "" });
  world.moveTo("2026-05-20T22:00:00+07:00");
  await postRound(world, broken, URL);
  const failed = () => world.store.read((tx) => tx.notices.failedMails());
  const [mail] = (await failed()).filter(({ recipient }) => recipient === "xa-a@example.vn");
  expect(mail).toMatchObject({ attempts: 1, lastError: "connect ECONNREFUSED", givenUpAt: null });
  expect(mail?.dueAt).toEqual(new Date("2026-05-20T22:05:00+07:00"));
  for (let day = 21; day <= 29; day++) {
    world.moveTo(`2026-05-${day}T06:00:00+07:00`);
    await sendMails(world, broken, URL);
  }
  expect((await failed()).find(({ id }) => id === mail?.id)).toMatchObject({
    attempts: 6,
    givenUpAt: expect.any(Date),
  });
  await world.store.write((tx) => tx.notices.retryMail(mail?.id ?? "", world.clock.now()));
  expect(await sendMails(world, createOutbox(folder, "chiso@example.vn"), URL)).toEqual({
    sent: 1,
    failed: 0,
  });
});

test("an address given later does not bring the mail of weeks past, nor an old reminder", async () => {
  const officer = world.officers.get(A)?.accountId;
  if (officer === undefined) throw new Error("no officer");
  await world.db.deleteFrom("notification_settings").where("account_id", "=", officer).execute();
  await remindLate(world.as(world.owner), round, { units: [A], departments: [], text: "" });
  world.moveTo("2026-06-10T09:00:00+07:00");
  await writeTo(officer, "xa-a@example.vn");
  await walk();
  expect(await written()).not.toContain("xa-a@example.vn");
});
