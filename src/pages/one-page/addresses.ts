import { unitPath } from "../addresses.ts";

export function onePagePath(unit: string, year?: number): string {
  return `${unitPath(unit)}/mot-trang${year === undefined ? "" : `?nam=${year}`}`;
}

export function rankChangePath(unit: string, index: string, after?: number, before?: number): string {
  const pairs = [
    ...(after === undefined ? [] : [`nam=${after}`]),
    ...(before === undefined ? [] : [`truoc=${before}`]),
  ];
  return `${unitPath(unit)}/vi-sao/${index}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
}

/** The same table as a file. */
export function rankChangeFilePath(unit: string, index: string, after: number, before: number): string {
  return `${unitPath(unit)}/vi-sao/${index}.csv?nam=${after}&truoc=${before}`;
}
