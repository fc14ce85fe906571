import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Inputs and outputs of the field's trusted tools. They are third-party test data that never enter the project; the folder
 * is named by CHISO_REFERENCE. Null, said once on the console, where it is not there.
 */
export function referenceCase(name: string): unknown {
  const folder = process.env["CHISO_REFERENCE"];
  const file = folder === undefined ? "" : path.join(folder, "cases", `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.info(
    `reference case ${name} left out: set CHISO_REFERENCE to the folder that holds cases/${name}.json`,
  );
  return null;
}
