import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

type Compiled = NonNullable<ReturnType<NodeCompiler["compile"]>["result"]>;

const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
/** Compilations whose results stay in memory for the next one. */
const KEPT = 3;

let compiler: NodeCompiler | undefined;

/** Sets a typst program and hands the pages to `use`; typst stops on what program and data do not agree on, which is a bug. */
export function setPages<Made>(
  program: string,
  inputs: Readonly<Record<string, string>>,
  use: (typst: NodeCompiler, pages: Compiled) => Made,
): Made {
  compiler ??= createCompiler();
  try {
    const compiled = compiler.compile({ mainFileContent: program, inputs: { ...inputs } });
    const { result } = compiled;
    if (compiled.hasError() || result === null) {
      const said = compiler.fetchDiagnostics(requireError(compiled.takeDiagnostics()));
      throw new Error(`typst could not set the document: ${JSON.stringify(said).slice(0, 2000)}`);
    }
    return use(compiler, result);
  } finally {
    compiler.evictCache(KEPT);
  }
}

function requireError<T>(error: T | null): T {
  if (error === null) throw new Error("typst gave neither a document nor a reason");
  return error;
}

/** With the fonts of the package alone, so that every machine sets the same pages. */
function createCompiler(): NodeCompiler {
  const fonts = path.dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
  return NodeCompiler.create({ fontArgs: [{ fontPaths: FACES.map((face) => path.join(fonts, face)) }] });
}
