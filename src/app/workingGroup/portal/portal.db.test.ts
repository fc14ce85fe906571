import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  LEAD,
  type MeasuredWorld,
  OTHER,
  openMeasuredWorld,
} from "../../../../test/support/measured-world.ts";
import { codeOf, PDF, refusalOf } from "../../../../test/support/sheet-world.ts";
import { NewPortalCheck, type PortalBook } from "../../../contract/portalChecks.ts";
import type { Context } from "../../context.ts";
import type { SheetKey } from "../../sheetKey.ts";
import { openSheet } from "../../submissions/index.ts";
import {
  askCheck,
  askTemplate,
  attachCapture,
  editCheck,
  keepCapture,
  readCapture,
  readPortal,
  removeCheck,
} from "../index.ts";

let world: MeasuredWorld;

beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

async function asked(): Promise<{ sheet: SheetKey; id: string }> {
  const sheet = await world.measuredRound();
  const check = { leaf: "1.3", wanted: "Danh mục thủ tục", lead: LEAD, support: [OTHER], due: "2026-06-20" };
  const book = await askCheck(world.byMember(), sheet.roundId, NewPortalCheck.parse(check));
  return { sheet, id: onlyOf(book).id };
}

function onlyOf({ checks }: PortalBook) {
  const [check] = checks;
  if (!check) throw new Error("no portal check");
  return check;
}

function capture(context: Context, id: string, name = "cong.pdf", bytes = PDF): Promise<PortalBook> {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return keepCapture(context, id, { name, content: content() });
}

describe("what must be published", () => {
  test("the agencies told to check say what they saw, when, and why not", async () => {
    const { id } = await asked();
    const seen = await editCheck(world.officerOf(OTHER), id, {
      state: "missing",
      address: "https://minhhoa.example/thu-tuc",
      note: "Thiếu 12 thủ tục cấp xã",
      rowVersion: 1,
    });
    expect(onlyOf(seen)).toMatchObject({
      state: "missing",
      checkedOn: "2026-06-10",
      note: "Thiếu 12 thủ tục cấp xã",
    });
  });

  test("they cannot change what is asked, and who is not named sees nothing of it", async () => {
    const sheet = await world.measuredRound();
    const check = NewPortalCheck.parse({ leaf: "1.3", wanted: "Danh mục", lead: LEAD });
    const { id } = onlyOf(await askCheck(world.byOwner(), sheet.roundId, check));
    expect(await codeOf(editCheck(world.officerOf(LEAD), id, { due: null, rowVersion: 1 }))).toBe(
      "not-allowed",
    );
    expect((await readPortal(world.officerOf(OTHER), sheet.roundId)).checks).toEqual([]);
    expect(await codeOf(editCheck(world.officerOf(OTHER), id, { state: "published", rowVersion: 1 }))).toBe(
      "not-allowed",
    );
    expect(await codeOf(askCheck(world.officerOf(LEAD), sheet.roundId, check))).toBe("not-allowed");
  });

  test("what is not published by its day counts as late", async () => {
    const { sheet, id } = await asked();
    world.moveTo("2026-06-21");
    expect(onlyOf(await readPortal(world.byOwner(), sheet.roundId)).late).toBe(true);
    await editCheck(world.officerOf(LEAD), id, { state: "published", rowVersion: 1 });
    expect(onlyOf(await readPortal(world.byOwner(), sheet.roundId)).late).toBe(false);
  });

  test("a picture is kept, shown byte by byte, and attached to the leaf as evidence in one act", async () => {
    const { sheet, id } = await asked();
    const kept = await capture(world.officerOf(LEAD), id);
    expect(onlyOf(kept)).toMatchObject({ file: { name: "cong.pdf" }, evidence: null, mayAttach: true });
    const { content } = await readCapture(world.byOwner(), id);
    expect(await buffer(content)).toEqual(PDF);
    const attached = await attachCapture(world.officerOf(LEAD), id);
    expect(onlyOf(attached).evidence).not.toBeNull();
    const { leaves } = await openSheet(world.byOwner(), sheet);
    expect(leaves.find(({ code }) => code === "1.3")?.evidence).toMatchObject([
      { title: "Ảnh chụp công khai: Danh mục thủ tục" },
    ]);
    expect(await codeOf(attachCapture(world.officerOf(LEAD), id))).toBe("already-decided");
  });

  test("a file that is no picture is refused", async () => {
    const { id } = await asked();
    expect(await codeOf(capture(world.officerOf(LEAD), id, "a.exe", Buffer.from("MZ".padEnd(200))))).toBe(
      "file-type-refused",
    );
  });

  test("two at once: the second is told", async () => {
    const { id } = await asked();
    await editCheck(world.officerOf(LEAD), id, { state: "published", rowVersion: 1 });
    expect(await codeOf(editCheck(world.officerOf(OTHER), id, { state: "missing", rowVersion: 1 }))).toBe(
      "changed-by-other",
    );
  });

  test("the usual five come from a template, once; a department that takes no part cannot lead", async () => {
    const { roundId } = await world.measuredRound();
    const template = {
      lead: LEAD,
      support: [OTHER],
      due: null,
      items: [1, 2, 3, 4, 5].map((item) => ({ item, leaf: "1.3" })),
    };
    expect((await askTemplate(world.byOwner(), roundId, template)).checks).toHaveLength(5);
    expect((await askTemplate(world.byOwner(), roundId, template)).checks).toHaveLength(5);
    const stranger = { ...template, lead: "xa-c" as typeof LEAD, items: [{ item: 1, leaf: "1.1" }] };
    const refusal = await refusalOf(askTemplate(world.byOwner(), roundId, stranger));
    expect(refusal.faults.map(({ path }) => path)).toEqual(["department"]);
  });

  test("taken off the list, it is gone", async () => {
    const { id } = await asked();
    expect((await removeCheck(world.byOwner(), id)).checks).toEqual([]);
    expect(await codeOf(readCapture(world.byOwner(), id))).toBe("not-found");
  });
});
