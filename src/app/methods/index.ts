export type {
  FaultyMethodFile,
  FrozenMethod,
  LoadedMethod,
  MethodLibrary,
  MethodReader,
  MethodWriter,
} from "./ports.ts";
