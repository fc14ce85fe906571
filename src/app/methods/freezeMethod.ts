import { AppError } from "../../contract/errors.ts";
import type { LoadedMethod, MethodReader, MethodWriter } from "./ports.ts";

/**
 * Keeps the text of a method for every round that uses this id and version. The same id and version with other
 * content is refused: a changed number is a new version.
 */
export async function freezeMethod(
  methods: MethodReader & MethodWriter,
  method: LoadedMethod,
  now: Date,
): Promise<void> {
  const { id, version, sha256, source } = method;
  await methods.freeze({ id, version, sha256, source, frozenAt: now });
  const kept = await methods.frozen(id, version);
  if (kept?.sha256 !== sha256) {
    throw new AppError("method-changed", `${id}@${version} is ${sha256}, frozen as ${kept?.sha256}`, {
      details: { id, version },
    });
  }
}
