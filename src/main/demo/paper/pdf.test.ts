import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { letterLines } from "./letter.ts";
import { writePdf } from "./pdf.ts";
import { readTrueType } from "./trueType.ts";

const font = readTrueType(readFileSync(path.join(import.meta.dirname, "tinos-vietnamese.ttf")));
const letter = {
  agency: "UBND xã Hoa Ban",
  place: "Minh Họa",
  number: "94/KH-UBND",
  date: "2026-02-11",
  title: "Kế hoạch cải cách hành chính năm 2026",
  body: ["Phường Phượng Vĩ, quỹ đất của xã, giữ chỗ cho người Đến."],
};

describe("the font of the demo's papers", () => {
  test("has every letter of Vietnamese", () => {
    const letters = "aăâeêioôơuưyđ".normalize("NFC");
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const all = Array.from(letters + letters.toUpperCase()).flatMap((letter) =>
      letter.toLowerCase() === "đ" ? [letter] : tones.map((tone) => `${letter}${tone}`.normalize("NFC")),
    );
    expect(all.filter((letter) => font.glyphOf(letter) === 0)).toEqual([]);
  });
});

describe("a paper", () => {
  const bytes = Buffer.from(writePdf(font, "94/KH-UBND", letterLines(letter)));
  const text = bytes.toString("latin1");

  test("points from its end to its table, and from its table to every object", () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe("xref");
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj\n`, offset))).toEqual(
      Array.from({ length: 10 }, () => true),
    );
  });

  test("says which letter each glyph is, so that its text can be searched and read aloud", () => {
    const streams = [...text.matchAll(/\/Length (\d+) [^>]*>>\nstream\n/g)].map((match) => {
      const from = match.index + match[0].length;
      return inflateSync(bytes.subarray(from, from + Number(match[1]))).toString("latin1");
    });
    const toUnicode = streams.find((stream) => stream.includes("beginbfchar")) ?? "";
    for (const character of "ỹấượĐữ") {
      const code = character.codePointAt(0)?.toString(16).padStart(4, "0").toUpperCase();
      expect(toUnicode).toContain(`<${code}>`);
    }
  });

  test("is the same whenever it is written", () => {
    expect(Buffer.from(writePdf(font, "94/KH-UBND", letterLines(letter))).equals(bytes)).toBe(true);
  });
});
