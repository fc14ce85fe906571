export { findMethod } from "./findMethod.ts";
export { freezeMethod } from "./freezeMethod.ts";
export { listMethods } from "./listMethods.ts";
export { methodOfRound, methodTitleOf } from "./methodOfRound.ts";
export type {
  FaultyMethodFile,
  LoadedMethod,
  MethodLibrary,
  MethodReader,
  MethodWriter,
} from "./ports.ts";
export { viewMethod } from "./viewMethod.ts";
