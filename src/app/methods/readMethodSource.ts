import type { Context } from "../context.ts";
import { sourceOf } from "./cloneMethod.ts";

/** The text of any version the reader may see, exactly as written, to take away as a file. */
export function readMethodSource(context: Context, id: string, version: string): Promise<string> {
  return context.store.read((tx) => sourceOf(context, tx, id, version));
}
