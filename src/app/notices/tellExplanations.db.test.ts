import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  agree,
  change,
  decideAs,
  EXPLANATION,
  roundInAppraisal,
} from "../../../test/support/judging-world.ts";
import { A, B, openSheetWorld, type SheetWorld } from "../../../test/support/sheet-world.ts";
import { leaderOf, staffOf } from "../../../test/support/unit-people.ts";
import { createOutbox } from "../../adapters/mail/index.ts";
import { DivideLeaves } from "../../contract/divisions.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { NoticeView } from "../../contract/notices.ts";
import type { Context } from "../context.ts";
import { addDivision, divideLeaves } from "../divisions/index.ts";
import { listNotices, makeDigests, postRound } from "./index.ts";
import { tellExplanations } from "./tellExplanations.ts";

let world: SheetWorld;
let folder: string;
beforeAll(async () => {
  world = await openSheetWorld();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-explaining-"));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const walk = () => postRound(world, createOutbox(folder, "chiso@example.vn"), "https://chiso.example.vn");

/** Two scores of A are changed, none of B. */
async function judged(): Promise<RoundId> {
  const roundId = await roundInAppraisal(world);
  const judge = world.as(world.appraiser);
  await decideAs(judge, roundId, A, "1.1", change(1, "Ban hành sau thời hạn"));
  await decideAs(judge, roundId, A, "1.2", change(2.1, "Ba nhiệm vụ chưa có sản phẩm"));
  await decideAs(judge, roundId, B, "1.1", agree);
  return roundId;
}

async function opened(reader: Context): Promise<readonly NoticeView[]> {
  const { notices } = await listNotices(reader, { unreadOnly: false, before: null });
  return notices.filter(({ kind }) => kind === "reply.opened");
}

test("when the time to explain begins, a unit with changed scores is told once, whoever walks the post", async () => {
  const leader = await leaderOf(world, A);
  const roundId = await judged();
  await walk();
  expect(await opened(world.officerOf(A))).toEqual([]);
  world.moveTo(EXPLANATION);
  await Promise.all([walk(), walk(), walk()]);
  await walk();
  for (const reader of [world.officerOf(A), leader]) {
    expect(await opened(reader)).toMatchObject([
      {
        count: 1,
        vi: "Đã bắt đầu giải trình: 2 tiêu chí có điểm thẩm định khác điểm tự chấm. Xem lý do và trả lời trước 00 giờ ngày 15/08/2026",
        en: "Time to explain: the appraisers changed the score of 2 criteria. Read why and answer before 00:00 on 15/08/2026",
        link: `/dot/${roundId}/phieu/${A}/giai-trinh`,
      },
    ]);
  }
  expect(await opened(world.officerOf(B))).toEqual([]);
  const told = await world.store.read((tx) => tx.audit.unitsOf(`round:${roundId}`, "reply.opened"));
  expect(told).toEqual([A]);
});

test("a division that was given a changed criterion is told too, another one is not", async () => {
  const officer = world.officerOf(A);
  const roundId = await judged();
  const [one, other] = [
    await addDivision(officer, A, "Phòng Một"),
    await addDivision(officer, A, "Phòng Hai"),
  ];
  await divideLeaves(officer, { roundId, unit: A }, DivideLeaves.parse({ leaves: ["1.1"], division: one }));
  await divideLeaves(officer, { roundId, unit: A }, DivideLeaves.parse({ leaves: ["1.3"], division: other }));
  const [staff, others] = [await staffOf(world, A, one), await staffOf(world, A, other)];
  world.moveTo(EXPLANATION);
  await walk();
  expect(await opened(staff)).toHaveLength(1);
  expect(await opened(others)).toEqual([]);
});

test("the next digest says it in one short subject and one line, to that unit alone", async () => {
  world.moveTo("2026-05-01");
  for (const [unit, { accountId }] of world.officers) {
    const settings = {
      email: `${unit}@example.vn`,
      digest: true,
      language: "vi" as const,
      calendarToken: null,
    };
    await world.store.write((tx) => tx.notices.saveSettings(accountId, settings, world.clock.now()));
  }
  const roundId = await judged();
  await world.store.write(async (tx) => {
    for (const { accountId } of world.officers.values())
      await tx.notices.markRead(accountId, null, world.clock.now());
  });
  world.moveTo(EXPLANATION);
  await tellExplanations(world);
  const made = await makeDigests(world, { dryRun: true });
  expect(made.map(({ reader }) => reader.email)).toEqual([`${A}@example.vn`]);
  const [{ content } = { content: null }] = made;
  expect(content?.subject.vi).toBe(
    "Chỉ số: Đã bắt đầu giải trình: 2 tiêu chí có điểm thẩm định khác điểm tự chấm",
  );
  expect(content?.sections).toMatchObject([
    {
      title: { vi: "Thông báo mới" },
      lines: [
        {
          words: {
            vi: "Chỉ số CCHC cấp xã 2026; Xã A: Đã bắt đầu giải trình: 2 tiêu chí có điểm thẩm định khác điểm tự chấm. Xem lý do và trả lời trước 00 giờ ngày 15/08/2026.",
          },
          link: `/lam-viec/dot/${roundId}/phieu/${A}/giai-trinh`,
        },
      ],
    },
  ]);
});

test("after the window nobody is told any more", async () => {
  const roundId = await judged();
  world.moveTo("2026-08-15T00:00:00+07:00");
  await walk();
  expect(await world.store.read((tx) => tx.audit.unitsOf(`round:${roundId}`, "reply.opened"))).toEqual([]);
});
