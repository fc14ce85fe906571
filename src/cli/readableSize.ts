import type { Lang } from "../core/index.ts";

const STEP = 1024;
const NAMES = ["KB", "MB", "GB", "TB"] as const;

/** A number of bytes as people read it: 1536 is "1,5 KB" in Vietnamese and "1.5 KB" in English. */
export function readableSize(bytes: number, lang: Lang): string {
  let value = bytes / STEP;
  let place = 0;
  while (value >= STEP && place < NAMES.length - 1) {
    value /= STEP;
    place += 1;
  }
  return `${value.toLocaleString(lang, { maximumFractionDigits: 1 })} ${NAMES[place]}`;
}
