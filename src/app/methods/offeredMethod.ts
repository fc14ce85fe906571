import { methodKindOf } from "../../core/index.ts";
import type { LoadedMethod, MethodLibrary, MethodReader } from "./ports.ts";

/**
 * A version that rounds may use, which a composite method never is: shipped with the program, or released by an office. Own sets are asked for in the store
 * each time, so that every copy of the server sees a new one at once; only texts already read are remembered, by hash.
 */
export async function offeredMethod(
  library: MethodLibrary,
  methods: MethodReader,
  id: string,
  version: string,
): Promise<LoadedMethod | undefined> {
  const shipped = library.get(id, version);
  if (shipped) return shipped;
  const own = await methods.own(id, version);
  if (own?.state !== "released" || methodKindOf(own.source) === "composite") return undefined;
  return library.read(own.source);
}

type Named = Pick<LoadedMethod, "id" | "version">;

export function byIdAndVersion(left: Named, right: Named): number {
  return (
    left.id.localeCompare(right.id, "en") ||
    left.version.localeCompare(right.version, "en", { numeric: true })
  );
}
