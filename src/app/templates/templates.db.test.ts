import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../test/support/docxText.ts";
import { COMMUNES, OWNER_UNIT, openRoundWorld, type RoundWorld } from "../../../test/support/round-world.ts";
import type { UnitKey } from "../../contract/ids.ts";
import {
  chooseTemplate,
  downloadTemplate,
  listTemplates,
  receiveTemplate,
  renderTemplate,
  uploadTemplate,
} from "./index.ts";

let world: RoundWorld;
let standard: Record<string, Uint8Array>;
const [A] = COMMUNES as [UnitKey];
const owner = () => world.as(world.owner);
const refusal = (code: string) => expect.objectContaining({ code });
const wanted = { office: OWNER_UNIT, purpose: "report", version: null, preview: false } as const;

beforeAll(async () => {
  world = await openRoundWorld();
  standard = unzipSync((await downloadTemplate(owner(), wanted)).content);
});
afterAll(() => world.close());

const officer = () => {
  const found = world.officers.get(A);
  if (!found) throw new Error("no officer");
  return world.as(found);
};
async function* bytesOf(edit: (xml: string) => string): AsyncGenerator<Uint8Array> {
  const main = new TextDecoder().decode(standard["word/document.xml"]);
  yield zipSync({ ...standard, "word/document.xml": strToU8(edit(main)) });
}
async function upload(edit: (xml: string) => string, name = "mau.docx") {
  const file = await receiveTemplate(owner(), OWNER_UNIT, { name, content: bytesOf(edit) });
  return uploadTemplate(owner(), OWNER_UNIT, "report", file, "");
}
const inUse = async () =>
  (await listTemplates(owner(), OWNER_UNIT)).purposes
    .find(({ purpose }) => purpose === "report")
    ?.versions.find((version) => version.inUse)?.version;
const rendered = async () =>
  docxParagraphs(
    docxXml(
      await world.store.read((tx) =>
        renderTemplate(owner(), tx, {
          office: OWNER_UNIT,
          purpose: "report",
          data: { about: "kết quả 6 tháng", recipients: [{ name: "Như trên" }, { name: "Lưu: VT" }] },
        }),
      ),
    ),
  ).join("\n");

describe("templates of an office", () => {
  test("an office without one writes with the default", async () => {
    expect(await inUse()).toBeUndefined();
    const text = await rendered();
    expect(text).toContain("kết quả 6 tháng");
    expect(text).toContain("Như trên;");
    expect(text).not.toMatch(/[{}]/);
  });

  test("a faulty file is refused with every fault, and nothing is kept of it", async () => {
    await expect(
      upload((xml) => xml.replace("{trich_yeu}", "{trich_yeo}").replace("{@phu_luc}", "")),
    ).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "file" }, { path: "file" }, { path: "file" }],
    });
    await expect(upload((xml) => xml, "mau.docm")).rejects.toMatchObject({
      faults: [{ vi: expect.stringContaining("macro") }],
    });
    expect(await inUse()).toBeUndefined();
  });

  test("a sound one is in use at once; an older one and the default can be chosen again", async () => {
    await upload((xml) => xml.replace("BÁO CÁO", "BÁO CÁO CỦA SỞ"));
    expect(await inUse()).toBe(1);
    expect(await rendered()).toContain("BÁO CÁO CỦA SỞ");
    await upload((xml) => xml.replace("BÁO CÁO", "BÁO CÁO LẦN HAI"));
    expect(await inUse()).toBe(2);
    await chooseTemplate(owner(), OWNER_UNIT, "report", 1);
    expect(await rendered()).toContain("BÁO CÁO CỦA SỞ");
    await chooseTemplate(owner(), OWNER_UNIT, "report", null);
    expect(await inUse()).toBeUndefined();
    await expect(chooseTemplate(owner(), OWNER_UNIT, "report", 9)).rejects.toEqual(refusal("not-found"));
    const old = await downloadTemplate(owner(), { ...wanted, version: 2, preview: true });
    expect(docxParagraphs(docxXml(old.content)).join("\n")).toContain("[Trích yếu nội dung]");
  });

  test("two people who upload at once get a version each", async () => {
    await Promise.all([upload((xml) => xml), upload((xml) => xml)]);
    const versions = (await listTemplates(owner(), OWNER_UNIT)).purposes.flatMap((each) =>
      each.versions.map(({ version }) => version),
    );
    expect(versions).toEqual([4, 3, 2, 1]);
  });

  test("another office neither reads nor changes them", async () => {
    await expect(listTemplates(officer(), OWNER_UNIT)).rejects.toEqual(refusal("not-allowed"));
    await expect(downloadTemplate(officer(), wanted)).rejects.toEqual(refusal("not-allowed"));
    await expect(chooseTemplate(officer(), OWNER_UNIT, "report", 1)).rejects.toEqual(refusal("not-allowed"));
    await expect(
      receiveTemplate(officer(), OWNER_UNIT, { name: "mau.docx", content: bytesOf((xml) => xml) }),
    ).rejects.toEqual(refusal("not-allowed"));
  });
});
