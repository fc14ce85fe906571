import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Rules, outlines and calendars lie as data beside the program. Whoever takes a copy has all of them: nothing that the
// program reads is kept out of the repository, and each is found from where the copy stands.

const ROOT = path.resolve(import.meta.dirname, "..");
const LIST = `
const outlines = await import("./src/adapters/files/shippedReportOutlines.ts");
const templates = await import("./src/adapters/files/shippedPlanTemplates.ts");
const risk = await import("./src/adapters/files/shippedRiskRules.ts");
const recognition = await import("./src/adapters/files/shippedRecognitionRules.ts");
const calendar = await import("./src/adapters/files/shippedCalendar.ts");
const methods = await import("./src/adapters/files/method-library.ts");
console.log(JSON.stringify({
  outlines: outlines.shippedReportOutlines().map(({ id }) => id),
  templates: templates.shippedPlanTemplates().map(({ id }) => id),
  risk: risk.shippedRiskRules().source !== "",
  recognition: Object.keys(recognition.shippedRecognitionRules()).length > 0,
  calendar: Object.keys(calendar.shippedCalendar()).length > 0,
  methods: methods.openMethodLibrary().list().length + methods.openMethodLibrary().composites().length,
}));
`;

/** Names of the files of a folder, without their ending. */
function idsIn(folder: string): string[] {
  const found = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return found
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => path.basename(name, ".yaml"))
    .toSorted();
}

let copy = "";
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "chiso-copy-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  }).split("\0");
  for (const file of files)
    if (file !== "" && !file.startsWith("test/") && existsSync(path.join(ROOT, file)))
      cpSync(path.join(ROOT, file), path.join(copy, file));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.runIf(existsSync(path.join(ROOT, ".git")))(
  "a clean copy of the repository holds every rule, outline and calendar that the program reads",
  () => {
    const said = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", LIST], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(JSON.parse(said)).toEqual({
      outlines: idsIn("report-outlines"),
      templates: idsIn("plan-templates"),
      risk: true,
      recognition: true,
      calendar: true,
      methods: idsIn("methods").length,
    });
  },
);
