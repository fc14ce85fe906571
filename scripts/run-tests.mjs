import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "./prepare.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs vitest on all projects that can run here and gives its exit code. */
export async function runTests(args) {
  await prepare(["main", "public", "web"]);
  const { tsImport } = await import("tsx/esm/api");
  const { findBrowser } = await tsImport("../test/support/browser.ts", import.meta.url);
  const { browser, reason } = await findBrowser();
  const projects = browser === null ? ["unit", "database"] : ["unit", "database", "journeys"];
  const code = await runVitest([...args, ...projects.map((project) => `--project=${project}`)], browser);
  if (browser === null) sayWhatWasLeftOut(reason);
  return code;
}

function runVitest(args, browser) {
  const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  const env = browser === null ? process.env : { ...process.env, CHISO_CHROMIUM: browser.executablePath };
  const child = spawn(process.execPath, [vitest, "run", ...args], { cwd: ROOT, stdio: "inherit", env });
  const forward = (signal) => child.kill(signal);
  process.on("SIGINT", forward);
  process.on("SIGTERM", forward);
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

function sayWhatWasLeftOut(reason) {
  const files = readdirSync(path.join(ROOT, "test/journeys")).filter((file) => file.endsWith(".test.ts"));
  console.log(
    `\nKhông khởi động được Chromium (${reason}), nên chưa chạy ${files.length} tệp kiểm thử trên trình duyệt:`,
  );
  console.log(
    `No Chromium could be started (${reason}), so ${files.length} browser test files were left out:`,
  );
  for (const file of files) console.log(`  test/journeys/${file}`);
  console.log(
    "Cài Chromium (Debian, Ubuntu: apt install chromium) hoặc đặt CHISO_CHROMIUM=/đường/dẫn/tới/chromium.",
  );
  console.log(
    "Install Chromium (Debian, Ubuntu: apt install chromium) or set CHISO_CHROMIUM=/path/to/chromium.",
  );
}
