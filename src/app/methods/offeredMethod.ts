import type { LoadedMethod, MethodLibrary, MethodReader } from "./ports.ts";

/**
 * A version that rounds may use: shipped with the program, or released by an office. Own sets are asked for in the store
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
  return own?.state === "released" ? library.read(own.source) : undefined;
}

/** Every version that rounds may use, by id and version. A released set that a newer checker refuses is left out. */
export async function offeredMethods(
  library: MethodLibrary,
  methods: MethodReader,
): Promise<readonly LoadedMethod[]> {
  const shipped = library.list();
  const names = new Set(shipped.map(nameOf));
  const own = (await methods.listOwn()).flatMap(({ state, source }) => {
    const method = state === "released" ? readable(library, source) : undefined;
    return method === undefined || names.has(nameOf(method)) ? [] : [method];
  });
  return [...shipped, ...own].sort(byIdAndVersion);
}

function readable(library: MethodLibrary, source: string): LoadedMethod | undefined {
  try {
    return library.read(source);
  } catch {
    return undefined;
  }
}

function nameOf({ id, version }: Pick<LoadedMethod, "id" | "version">): string {
  return `${id}@${version}`;
}

type Named = Pick<LoadedMethod, "id" | "version">;

export function byIdAndVersion(left: Named, right: Named): number {
  return (
    left.id.localeCompare(right.id, "en") ||
    left.version.localeCompare(right.version, "en", { numeric: true })
  );
}
