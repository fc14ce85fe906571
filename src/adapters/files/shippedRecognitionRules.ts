import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ShippedRecognitionRules } from "../../contract/recognition.ts";
import { packageRoot } from "../package-root.ts";

const FILE = "recognition-rules/default.yaml";
let kept: ShippedRecognitionRules | undefined;

/** The rules of commendation that come with the program; read once. Throws with every fault when the file is not sound. */
export function shippedRecognitionRules(): ShippedRecognitionRules {
  kept ??= read();
  return kept;
}

function read(): ShippedRecognitionRules {
  const reading = ShippedRecognitionRules.safeParse(
    parse(readFileSync(path.join(packageRoot(), FILE), "utf8")),
  );
  if (reading.success) return reading.data;
  const faults = reading.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error([`${FILE} is not sound:`, ...faults].join("\n"));
}
