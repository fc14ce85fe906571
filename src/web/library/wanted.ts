import { DocumentKind } from "../../contract/library.ts";
import type { Wanted } from "../api/library.ts";

const NAMES = ["loai", "nam", "dung", "cat"] as const;

/** The filters as they stand in the address; what makes no sense there asks for everything. */
export function wantedFrom(params: URLSearchParams): Wanted {
  const kind = DocumentKind.safeParse(params.get("loai"));
  const year = params.get("nam") ?? "";
  const used = params.get("dung");
  return {
    kind: kind.success ? kind.data : "",
    year: /^[12]\d{3}$/.test(year) ? year : "",
    used: used === "co" ? "yes" : used === "khong" ? "no" : "",
    away: params.get("cat") === "co" ? "yes" : "",
  };
}

export function isNarrowed(params: URLSearchParams): boolean {
  return NAMES.some((name) => params.has(name));
}
