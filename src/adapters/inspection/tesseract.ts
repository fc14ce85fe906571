import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { InspectionFault } from "../../app/files/index.ts";

const PAGE_MS = 60_000;

/** The text on a picture (PNG), read by Debian's `tesseract` with its Vietnamese model. */
export async function readByTesseract(picture: Uint8Array): Promise<string> {
  const reader = spawn("tesseract", ["stdin", "stdout", "-l", "vie", "--psm", "3"], {
    env: { PATH: process.env["PATH"], OMP_THREAD_LIMIT: "1" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: PAGE_MS,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | string>((resolve, reject) => {
    reader.on("error", reject);
    reader.on("close", (code, signal) => resolve(signal ?? code ?? 0));
  });
  // A reader that ends early closes the pipe; how it ended says why.
  reader.stdin.on("error", () => undefined);
  reader.stdin.end(picture);
  const [read, end] = await Promise.all([text(reader.stdout), ended]);
  if (end !== 0) throw new InspectionFault(`tesseract ended: ${end}`);
  return read.normalize("NFC").replaceAll("\f", "").trim();
}
