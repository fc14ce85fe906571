import { spawnSync } from "node:child_process";
import sharp from "sharp";
import { expect, test } from "vitest";
import { foldVietnamese } from "../../app/units/index.ts";
import { readByTesseract } from "./tesseract.ts";

/** Why text cannot be read here, or undefined when it can. */
function missing(): string | undefined {
  const { stdout, error } = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  if (error) return "needs tesseract (Debian: tesseract-ocr)";
  return stdout.includes("vie") ? undefined : "needs the Vietnamese model (Debian: tesseract-ocr-vie)";
}

test("Vietnamese words on a picture are read", async ({ skip }) => {
  const why = missing();
  if (why !== undefined) return skip(why);
  const words = "Kế hoạch cải cách hành chính năm 2026";
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="220"><rect width="100%" height="100%" fill="white"/><text x="40" y="120" font-size="56" font-family="serif">${words}</text></svg>`;
  const read = await readByTesseract(await sharp(Buffer.from(drawing)).png().toBuffer());
  expect(foldVietnamese(read)).toContain(foldVietnamese(words));
});

test("what is no picture is told", async ({ skip }) => {
  const why = missing();
  if (why !== undefined) return skip(why);
  await expect(readByTesseract(Buffer.from("no picture"))).rejects.toMatchObject({ name: "InspectionFault" });
});
