import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMUNES, OWNER_UNIT, openRoundWorld, type RoundWorld } from "../../../test/support/round-world.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { createTasks } from "../tasks/index.ts";
import { downloadPack, readPack } from "./index.ts";

let world: RoundWorld;
const [A, B] = COMMUNES as [UnitKey, UnitKey];
const owner = () => world.as(world.owner);
const refusal = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  world = await openRoundWorld();
  world.moveTo("2026-02-01");
  await world.store.write((tx) =>
    createTasks(owner(), tx, { office: OWNER_UNIT, unit: OWNER_UNIT, source: "own" }, [
      { title: "Kiểm tra nội bộ", lead: OWNER_UNIT, due: "2026-03-01" },
    ]),
  );
  world.moveTo("2026-07-16");
});
afterAll(() => world.close());

test("a pack is one archive of slides, pages, Word and tables, and says what is not known", async () => {
  const question = { office: OWNER_UNIT, unit: OWNER_UNIT, year: 2026 };
  const view = await readPack(owner(), question);
  expect(view.parts.map(({ title, empty }) => [title, empty])).toContainEqual([
    "Thứ hạng và tăng, giảm của các chỉ số",
    true,
  ]);
  expect(view.parts.find(({ title }) => title === "Nhiệm vụ quá hạn")?.table?.rows[0]?.cells[0]).toBe(
    "Kiểm tra nội bộ",
  );
  const { content } = await downloadPack(owner(), question);
  const names = Object.keys(unzipSync(new Uint8Array(await buffer(content))));
  expect(names.map((name) => name.split(".").at(-1))).toEqual(["pdf", "pdf", "docx", "xlsx"]);
});

test("a pack is made only by who reports for the office, about it or the unit above it", async () => {
  const officer = world.officers.get(A);
  if (!officer) throw new Error(A);
  const at = { office: OWNER_UNIT, unit: OWNER_UNIT, year: 2026 };
  await expect(readPack(world.as(officer), at)).rejects.toEqual(refusal("not-allowed"));
  const other = { office: A, unit: B, year: 2026 };
  await expect(readPack(world.as(officer), other)).rejects.toEqual(refusal("not-allowed"));
});
