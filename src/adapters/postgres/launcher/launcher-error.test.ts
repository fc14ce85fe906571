import { describe, expect, test } from "vitest";
import { errorFromLog, folderError } from "./launcher-error.ts";

describe(errorFromLog, () => {
  // The sentences are PostgreSQL's own (18.4), as seen on a full disk, a closed folder and a folder in use.
  test.each([
    {
      log: 'FATAL:  could not write to file "pg_wal/xlogtemp.42": No space left on device',
      code: "disk-full",
    },
    { log: 'FATAL:  lock file "postmaster.pid" already exists', code: "folder-in-use" },
    {
      log: 'initdb: error: could not create directory "/srv/x": Permission denied',
      code: "folder-unwritable",
    },
    { log: 'FATAL:  data directory "/srv/x" has wrong ownership', code: "folder-unwritable" },
    { log: "initdb: error while loading shared libraries: libicuuc.so.60", code: "package-incomplete" },
    { log: "PANIC:  could not locate a valid checkpoint record", code: "start-failed" },
  ])("names $code from the server's last words", ({ log, code }) => {
    expect(errorFromLog(log, "/srv/x")).toMatchObject({ code });
  });
});

describe(folderError, () => {
  test("names a full disk and leaves unknown errors as they are", () => {
    const full = Object.assign(new Error("write"), { code: "ENOSPC" });
    expect(folderError(full, "/srv")).toMatchObject({
      code: "disk-full",
      vi: expect.stringContaining("/srv"),
    });
    const other = new Error("other");
    expect(folderError(other, "/srv")).toBe(other);
  });
});
