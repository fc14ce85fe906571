export { findMethod } from "./findMethod.ts";
export { freezeMethod } from "./freezeMethod.ts";
export { type MethodBinding, methodOfRound, methodTitleOf } from "./methodOfRound.ts";
export type {
  FaultyMethodFile,
  FrozenMethod,
  LoadedMethod,
  MethodLibrary,
  MethodReader,
  MethodWriter,
} from "./ports.ts";
