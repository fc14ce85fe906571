import type { FileInspection } from "../../src/app/files/index.ts";
import { AppError } from "../../src/contract/errors.ts";

/** Looks into nothing, so that tests of other things start no other process: no pages, no pictures, every file clean. */
export function blindInspection(): FileInspection {
  return {
    refuseInfected: async () => undefined,
    facts: async () => ({ pageCount: null, pages: [], textFrom: null, signatures: [] }),
    picture: async () => {
      throw new AppError("not-found", "no pictures here");
    },
    trust: async () => "",
  };
}
