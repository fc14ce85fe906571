import { byIdAndVersion } from "./offeredMethod.ts";
import type { AnyMethod, LoadedMethod, MethodLibrary, MethodReader } from "./ports.ts";

/** A version of either kind that everybody may read: shipped with the program, or released by an office. */
export async function offeredAny(
  library: MethodLibrary,
  methods: MethodReader,
  id: string,
  version: string,
): Promise<AnyMethod | undefined> {
  const shipped = shippedAny(library, id, version);
  if (shipped) return shipped;
  const own = await methods.own(id, version);
  return own?.state === "released" ? library.readAny(own.source) : undefined;
}

/** Every version of either kind, by id and version. A released set that a newer checker refuses is left out. */
export async function everyOffered(
  library: MethodLibrary,
  methods: MethodReader,
): Promise<readonly AnyMethod[]> {
  const own = (await methods.listOwn()).flatMap(({ id, version, state, source }) => {
    if (state !== "released" || shippedAny(library, id, version)) return [];
    return readable(library, source) ?? [];
  });
  const shipped: readonly AnyMethod[] = [
    ...library.list().map((loaded) => ({ kind: "points" as const, loaded })),
    ...library.composites().map((loaded) => ({ kind: "composite" as const, loaded })),
  ];
  return [...shipped, ...own].sort((left, right) => byIdAndVersion(left.loaded, right.loaded));
}

/** True where the program ships a version of this name, of either kind. */
export function isShipped(library: MethodLibrary, { id, version }: Named): boolean {
  return shippedAny(library, id, version) !== undefined;
}

type Named = Pick<LoadedMethod, "id" | "version">;

function shippedAny(library: MethodLibrary, id: string, version: string): AnyMethod | undefined {
  const points = library.get(id, version);
  if (points) return { kind: "points", loaded: points };
  const composite = library.composite(id, version);
  return composite && { kind: "composite", loaded: composite };
}

function readable(library: MethodLibrary, source: string): AnyMethod | undefined {
  try {
    return library.readAny(source);
  } catch {
    return undefined;
  }
}
