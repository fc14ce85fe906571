import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { A, openSheetWorld, PDF } from "../../../test/support/sheet-world.ts";
import { openFolderFileStore } from "../../adapters/files/index.ts";
import { AddDocument } from "../../contract/library.ts";
import { addDocument, checkContents, receiveDocumentFile } from "./index.ts";

test("a file that is lost and one whose bytes were changed are told, the others pass", async () => {
  const world = await openSheetWorld();
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-check-"));
  try {
    const context = { ...world.officerOf(A), files: await openFolderFileStore(folder) };
    const kept: string[] = [];
    for (const mark of ["một", "hai", "ba"]) {
      const content = Readable.from([PDF, Buffer.from(`%${mark}`)]);
      const file = await receiveDocumentFile(context, A, { name: `${mark}.pdf`, content });
      await addDocument(context, A, AddDocument.parse({ kind: "other", title: mark }), file);
      kept.push(file.sha256);
    }
    expect(await checkContents(context)).toEqual({ checked: 3, broken: [] });
    const place = (sha256: string) =>
      path.join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const [, lost = "", altered = ""] = kept;
    await rm(place(lost));
    await writeFile(place(altered), "khác");
    const { checked, broken } = await checkContents(context);
    expect(checked).toBe(3);
    expect(broken).toHaveLength(2);
    expect(broken).toEqual(
      expect.arrayContaining([
        { sha256: lost, fault: "missing" },
        { sha256: altered, fault: "altered" },
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
    await world.close();
  }
});
