import { AppError } from "../../contract/errors.ts";
import { type Lang, wordsIn } from "../../core/index.ts";
import { offeredMethod } from "./offeredMethod.ts";
import type { LoadedMethod, MethodLibrary, MethodReader } from "./ports.ts";

/** What binds a round to its method; `methodSha256` is null while the round is a draft. */
export interface MethodBinding {
  readonly methodId: string;
  readonly methodVersion: string;
  readonly methodSha256: string | null;
}

/**
 * The method a round is scored with: the text frozen when it opened, whatever lies on disk today; for a draft the
 * library's. A library file with the same hash is the frozen text, so the store need not be asked. Throws not-found where a draft names a version the library does not hold.
 */
export async function methodOfRound(
  library: MethodLibrary,
  methods: MethodReader,
  round: MethodBinding,
): Promise<LoadedMethod> {
  const { methodId, methodVersion, methodSha256 } = round;
  if (methodSha256 === null) {
    const method = await offeredMethod(library, methods, methodId, methodVersion);
    if (!method) throw new AppError("not-found", `method ${methodId}@${methodVersion} is not in the library`);
    return method;
  }
  const known = library.get(methodId, methodVersion);
  if (known?.sha256 === methodSha256) return known;
  const frozen = await methods.frozen(methodId, methodVersion);
  if (frozen?.sha256 !== methodSha256) {
    throw new Error(
      `method ${methodId}@${methodVersion} was frozen as ${methodSha256} and is ${frozen?.sha256}`,
    );
  }
  return library.read(frozen.source);
}

/** The title of a round's method in the reader's language; its id where a draft names a version the library does not hold. */
export async function methodTitleOf(
  library: MethodLibrary,
  methods: MethodReader,
  round: MethodBinding,
  lang: Lang = "vi",
): Promise<string> {
  if (round.methodSha256 === null) {
    const method = await offeredMethod(library, methods, round.methodId, round.methodVersion);
    return wordsIn(method?.method.title ?? round.methodId, lang);
  }
  return wordsIn((await methodOfRound(library, methods, round)).method.title, lang);
}
