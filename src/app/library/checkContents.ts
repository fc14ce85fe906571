import { createHash } from "node:crypto";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";

/** A content that the store refers to and the file store does not give back as it was. */
export interface BrokenContent {
  readonly sha256: string;
  readonly fault: "missing" | "altered";
}

export interface ContentsReport {
  readonly checked: number;
  readonly broken: readonly BrokenContent[];
}

/** Reads every file that a document or a piece of evidence refers to and compares it with its address. */
export async function checkContents(context: Omit<Context, "actor">): Promise<ContentsReport> {
  const addresses = await context.store.read((tx) => tx.library.contents());
  const broken: BrokenContent[] = [];
  for (const sha256 of addresses) {
    const fault = await faultOf(context, sha256);
    if (fault) broken.push({ sha256, fault });
  }
  return { checked: addresses.length, broken };
}

async function faultOf(
  { files }: Pick<Context, "files">,
  sha256: string,
): Promise<BrokenContent["fault"] | undefined> {
  try {
    const hash = createHash("sha256");
    for await (const chunk of await files.open(sha256)) hash.update(chunk);
    return hash.digest("hex") === sha256 ? undefined : "altered";
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return "missing";
    throw error;
  }
}
