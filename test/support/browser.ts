import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** A Chromium that was seen to start here. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Either a browser, or why there is none. */
export type BrowserSearch =
  | { readonly browser: FoundBrowser; readonly reason: null }
  | { readonly browser: null; readonly reason: string };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/** Root may not use the sandbox; small containers have little shared memory. */
const ARGS = ["--no-sandbox", "--disable-dev-shm-usage"];

/** Looks for a Chromium that starts: the one named by CHISO_CHROMIUM, an installed one, the one inside npm. */
export async function findBrowser(): Promise<BrowserSearch> {
  const tried: string[] = [];
  for (const find of [named, ...INSTALLED.map((path) => () => installed(path)), fromNpm]) {
    const found = await find().catch((error: unknown) => {
      tried.push(firstLine(error));
      return null;
    });
    if (found === null) continue;
    const fault = await faultOf(found);
    if (fault === null) return { browser: found, reason: null };
    tried.push(`${found.executablePath}: ${fault}`);
  }
  return { browser: null, reason: tried.join("; ") || "none is installed" };
}

/** Starts the browser found. */
export function startBrowser(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
}

async function named(): Promise<FoundBrowser | null> {
  const executablePath = process.env["CHISO_CHROMIUM"];
  return executablePath ? { executablePath, args: ARGS } : null;
}

async function installed(executablePath: string): Promise<FoundBrowser | null> {
  return existsSync(executablePath) ? { executablePath, args: ARGS } : null;
}

/** Unpacked into the temporary folder at first use. */
async function fromNpm(): Promise<FoundBrowser> {
  const { default: packed } = await import("@sparticuz/chromium");
  return { executablePath: await packed.executablePath(), args: ARGS };
}

async function faultOf(found: FoundBrowser): Promise<string | null> {
  try {
    const browser = await startBrowser(found);
    await (await browser.newPage()).setContent("<p>xin chào</p>");
    await browser.close();
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
