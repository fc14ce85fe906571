import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createDocumentParts } from "./index.ts";

const { archives } = createDocumentParts();
const AT = new Date("2026-11-22T03:00:00Z");
const entry = (path: string, made: Uint8Array | string | Readable) => ({
  path,
  content: () => Promise.resolve(made),
});

describe("an archive", () => {
  test("keeps Vietnamese names and what is in them, in order of path", async () => {
    const zip = await buffer(
      archives.zip(
        [entry("Xã Cát/phiếu.txt", "hai"), entry("Sở Nội vụ/phiếu.txt", Readable.from(["m", "ột"]))],
        AT,
      ),
    );
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files)).toEqual(["Sở Nội vụ/phiếu.txt", "Xã Cát/phiếu.txt"]);
    expect(new TextDecoder().decode(files["Sở Nội vụ/phiếu.txt"])).toBe("một");
  });

  test("is the same bytes for the same contents, in whatever order they come", async () => {
    const a = await buffer(archives.zip([entry("a", "1"), entry("b", "2")], AT));
    const b = await buffer(archives.zip([entry("b", "2"), entry("a", "1")], AT));
    expect(a.equals(b)).toBe(true);
  });

  test("makes each entry only when its turn comes", async () => {
    let open = 0;
    let most = 0;
    const slow = (path: string) => ({
      path,
      async content() {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
        return path;
      },
    });
    await buffer(archives.zip(["a", "b", "c"].map(slow), AT));
    expect(most).toBe(1);
  });

  test("ends with an error, not half a file, when an entry fails or two have one path", async () => {
    const failing = { path: "a", content: () => Promise.reject(new Error("no such sheet")) };
    await expect(buffer(archives.zip([failing], AT))).rejects.toThrow("no such sheet");
    await expect(buffer(archives.zip([entry("a", "1"), entry("a", "2")], AT))).rejects.toThrow("one path");
  });
});
