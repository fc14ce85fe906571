import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { OfficialDocument } from "../../../app/documents/index.ts";
import { TEMPLATE } from "./template.ts";
import { templateData } from "./templateData.ts";

const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
/** Compilations whose results stay in memory for the next one. */
const KEPT = 3;

let compiler: NodeCompiler | undefined;

/** PDF/A-2b; typst stops on anything that the template and its data do not agree on, which is a bug. */
export function writePdf(document: OfficialDocument): Uint8Array {
  compiler ??= createCompiler();
  try {
    const compiled = compiler.compile({
      mainFileContent: TEMPLATE,
      inputs: { document: JSON.stringify(templateData(document)) },
    });
    const { result } = compiled;
    if (compiled.hasError() || result === null) {
      const said = compiler.fetchDiagnostics(requireError(compiled.takeDiagnostics()));
      throw new Error(`typst could not set the document: ${JSON.stringify(said).slice(0, 2000)}`);
    }
    return compiler.pdf(result, {
      pdfStandard: "a-2b",
      creationTimestamp: Math.floor(document.madeAt.getTime() / 1000),
    });
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
