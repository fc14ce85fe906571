export { cloneMethod } from "./cloneMethod.ts";
export { compareVersions, type VersionName } from "./compareVersions.ts";
export { deleteMethod } from "./deleteMethod.ts";
export { findAnyMethod, findMethod } from "./findMethod.ts";
export { freezeMethod } from "./freezeMethod.ts";
export { listMethodSets } from "./listMethodSets.ts";
export { editionOfLibrary, listMethods } from "./listMethods.ts";
export { faultsOf, soundComposite, soundMethod } from "./methodFaults.ts";
export { methodOfRound, methodTitleOf } from "./methodOfRound.ts";
export { offeredMethod } from "./offeredMethod.ts";
export { writesFor } from "./ownMethodRights.ts";
export type {
  AnyMethod,
  FaultyMethodFile,
  LoadedComposite,
  LoadedMethod,
  MethodLibrary,
  MethodReader,
  MethodWriter,
  OwnMethod,
} from "./ports.ts";
export { readMethodSource } from "./readMethodSource.ts";
export { readOwnMethod } from "./readOwnMethod.ts";
export { releaseMethod } from "./releaseMethod.ts";
export { saveMethod } from "./saveMethod.ts";
export { uploadMethod } from "./uploadMethod.ts";
export { viewComparison } from "./viewComparison.ts";
export { viewComposite } from "./viewComposite.ts";
export { viewMethod } from "./viewMethod.ts";
