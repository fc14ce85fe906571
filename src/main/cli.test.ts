import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("a reader that has seen enough (chiso … | head) is no fault", async () => {
  const args = ["--import", "tsx", "src/main/cli.ts", "method", "schema"];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (text: Buffer) => {
    complaints += text.toString();
  });
  child.stdout.destroy();
  const [exitCode] = await once(child, "close");
  expect([exitCode, complaints]).toEqual([0, ""]);
}, 30_000);
