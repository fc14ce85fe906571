import { readFileSync } from "node:fs";
import path from "node:path";
import { readCalendar, type ShippedCalendar } from "../../core/index.ts";
import { packageRoot } from "../package-root.ts";

const FILE = "calendars/viet-nam.yaml";
let kept: ShippedCalendar | undefined;

/** The calendar of working days that comes with the program; read once. Throws with every fault when the file is not sound. */
export function shippedCalendar(): ShippedCalendar {
  kept ??= read();
  return kept;
}

function read(): ShippedCalendar {
  const reading = readCalendar(readFileSync(path.join(packageRoot(), FILE), "utf8"));
  if (reading.ok) return reading.calendar;
  const faults = reading.faults.map(({ line, words }) => `line ${line}: ${words.en}`);
  throw new Error([`${FILE} is not sound:`, ...faults].join("\n"));
}
