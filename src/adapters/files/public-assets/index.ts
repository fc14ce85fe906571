import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packageRoot } from "../../package-root.ts";

/** One file sent with the public pages. */
export interface PublicFile {
  /** Address under which it is served; style sheets carry a hash of their content. */
  readonly href: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Everything a public page asks for besides itself. */
export interface PublicAssets {
  readonly style: PublicFile;
  readonly fonts: readonly PublicFile[];
  /** What makes the explorer answer sooner; null where it has not been built. */
  readonly explorerScript: PublicFile | null;
  readonly files: readonly PublicFile[];
}

/** The two parts of Inter that Vietnamese and English need. */
const FONTS = [
  { name: "inter-latin", file: "inter-latin-wght-normal.woff2" },
  { name: "inter-vietnamese", file: "inter-vietnamese-wght-normal.woff2" },
];

/**
 * Reads the style sheets named (relative to `src/`), in order, and the font files. The fonts are asked for by the
 * names that `ui/fonts.css` uses.
 */
export async function readPublicAssets(
  styleSheets: readonly string[],
  root = packageRoot(),
): Promise<PublicAssets> {
  const sheets = await Promise.all(
    styleSheets.map((sheet) => readFile(path.join(root, "src", sheet), "utf8")),
  );
  const css = withoutComments(sheets.join("\n"));
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 12);
  const style = {
    href: `/assets/style.${hash}.css`,
    type: "text/css; charset=utf-8",
    content: Buffer.from(css),
  };
  const fonts = await Promise.all(
    FONTS.map(async ({ name, file }) => ({
      href: `/assets/${name}.woff2`,
      type: "font/woff2",
      content: await readFile(path.join(root, "node_modules/@fontsource-variable/inter/files", file)),
    })),
  );
  const explorerScript = await builtScript(path.join(root, "dist/public/explorer.js"));
  const mark = await readFile(path.join(root, "src/web/mark.svg"));
  return {
    style,
    fonts,
    explorerScript,
    files: [
      style,
      ...fonts,
      ...(explorerScript ? [explorerScript] : []),
      { href: "/assets/mark.svg", type: "image/svg+xml", content: mark },
    ],
  };
}

/** A script named by its content; null where it has not been built. */
async function builtScript(file: string): Promise<PublicFile | null> {
  const content = await readFile(file).catch(() => null);
  if (content === null) return null;
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { href: `/assets/explorer.${hash}.js`, type: "text/javascript; charset=utf-8", content };
}

/** Comments and indentation are for us, not for the reader's telephone. */
function withoutComments(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}
