import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfOfPages } from "../../../test/support/papers.ts";
import type { FileStore } from "../../app/files/index.ts";
import { AppError } from "../../contract/errors.ts";
import { type OpenInspection, openInspection } from "./fileInspection.ts";

const PDF = "application/pdf";
const MEMORY = 800 * 1024 * 1024;

let folder: string;
let inspection: OpenInspection;
let paper: string;
const kept = new Map<string, Uint8Array>();
const files: FileStore = {
  put: () => Promise.reject(new Error("not asked")),
  open: async (sha256) => {
    const bytes = kept.get(sha256);
    if (!bytes) throw new AppError("not-found", sha256);
    return Readable.from([bytes]);
  },
  has: async (sha256) => kept.has(sha256),
  list: () => Readable.from([]),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-inspection-"));
  inspection = openInspection({ files, dataFolder: folder });
  paper = keep(
    await pdfOfPages("Mục tiêu chung", "Nâng cao mức độ hài lòng của người dân", "Tổ chức thực hiện"),
  );
});
afterAll(async () => {
  inspection.close();
  await rm(folder, { recursive: true, force: true });
});

function keep(bytes: Uint8Array): string {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  kept.set(sha256, bytes);
  return sha256;
}

describe("a PDF", () => {
  test("says how many pages it has and what stands on each, in Vietnamese", async () => {
    const facts = await inspection.facts({ sha256: paper, mediaType: PDF });
    expect([facts.pageCount, facts.textFrom, facts.signatures]).toEqual([3, "file", []]);
    expect(facts.pages.find(({ text }) => text.includes("mức độ hài lòng của người dân"))?.page).toBe(2);
  });

  test("is drawn page by page, in its colours, and kept for the next reader", async () => {
    const picture = await inspection.picture({ sha256: paper, mediaType: PDF, page: 3, width: 400 });
    const { width, height, format } = await sharp(picture).metadata();
    expect([format, width, height]).toEqual(["webp", 400, 566]);
    const [red = 0, green = 255, blue = 255] = await sharp(picture)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([red > 240, green < 20, blue < 20]).toEqual([true, true, true]);
    expect(await readdir(path.join(folder, "pages", paper.slice(0, 2)))).toEqual([`${paper}-3-400.webp`]);
  });

  test("has no page beyond its last", async () => {
    const beyond = inspection.picture({ sha256: paper, mediaType: PDF, page: 4, width: 400 });
    await expect(beyond).rejects.toMatchObject({ code: "not-found" });
  });
});

test("a photograph is one page, made smaller, never larger", async () => {
  const photo = keep(
    await sharp({ create: { width: 1200, height: 900, channels: 3, background: "#336699" } })
      .jpeg()
      .toBuffer(),
  );
  const wanted = { sha256: photo, mediaType: "image/jpeg", page: 1 };
  const widthOf = async (width: number) =>
    (await sharp(await inspection.picture({ ...wanted, width })).metadata()).width;
  expect([await widthOf(300), await widthOf(1600)]).toEqual([300, 1200]);
  expect((await inspection.facts(wanted)).pageCount).toBe(1);
});

test("a Word document has no pictures and no pages of its own", async () => {
  const word = { sha256: keep(Buffer.from("PK")), mediaType: "application/msword" };
  await expect(inspection.picture({ ...word, page: 1, width: 300 })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await inspection.facts(word)).pageCount).toBeNull();
});

describe("a file that is broken or means harm", () => {
  test.each<[string, Uint8Array]>([
    ["no PDF behind its first bytes", Buffer.from("%PDF-1.7\ngarbage")],
    ["pages that are their own parents", loop()],
    ["zeros", new Uint8Array(5_000_000)],
  ])("%s is refused, and the next file is read", async (_title, bytes) => {
    await inspection.facts({ sha256: keep(bytes), mediaType: PDF }).catch((error: unknown) => {
      expect(error).toMatchObject({ name: "InspectionFault" });
    });
    expect((await inspection.facts({ sha256: paper, mediaType: PDF })).pageCount).toBe(3);
  });

  test.each([
    ["time", { timeMs: 1, memory: MEMORY }],
    ["memory", { timeMs: 60_000, memory: 1_000_000 }],
  ])("one that takes too much %s ends its own process and nothing else", async (_what, tight) => {
    const limits = { facts: tight, picture: { timeMs: 60_000, memory: MEMORY } };
    const own = openInspection({ files, dataFolder: folder, limits });
    try {
      await expect(own.facts({ sha256: paper, mediaType: PDF })).rejects.toMatchObject({
        name: "InspectionFault",
      });
      await expect(own.facts({ sha256: paper, mediaType: PDF })).rejects.toMatchObject({
        name: "InspectionFault",
      });
      const picture = await own.picture({ sha256: paper, mediaType: PDF, page: 1, width: 123 });
      expect(picture.byteLength).toBeGreaterThan(100);
    } finally {
      own.close();
    }
  });

  test("an end that the server brings about says nothing about the file", async () => {
    const own = openInspection({ files, dataFolder: folder });
    const looking = own.facts({ sha256: paper, mediaType: PDF });
    setTimeout(() => own.close(), 20);
    await expect(looking).rejects.not.toMatchObject({ name: "InspectionFault" });
  });
});

function loop(): Uint8Array {
  return Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  );
}

test("scans are read by the program that is configured, and pages with text of their own are not", async () => {
  const read: number[] = [];
  const own = openInspection({
    files,
    dataFolder: folder,
    readPicture: async (picture) => {
      read.push((await sharp(picture).metadata()).width ?? 0);
      return "Chữ trên ảnh";
    },
  });
  try {
    const photo = keep(
      await sharp({ create: { width: 3000, height: 900, channels: 3, background: "white" } })
        .png()
        .toBuffer(),
    );
    const facts = await own.facts({ sha256: photo, mediaType: "image/png" });
    expect([facts.pages, facts.textFrom]).toEqual([[{ page: 1, text: "Chữ trên ảnh" }], "ocr"]);
    await own.facts({ sha256: paper, mediaType: PDF });
    expect(read).toEqual([1700]);
  } finally {
    own.close();
  }
});
