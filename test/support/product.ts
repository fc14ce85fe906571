import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { startServer } from "../../src/main/start.ts";

export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/** The whole product on a copy of a data folder with the demo, as `npm start` would serve it, on a free port. */
export async function startProduct(demoFolder: string): Promise<Product> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "chiso-journey-"));
  // With owners and modes: the store runs as another user where the tests run as root.
  await promisify(execFile)("cp", ["-a", `${demoFolder}/.`, dataFolder]);
  const server = await serve(dataFolder, "never");
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Loads the demo into an empty folder and leaves the store at rest, to be copied. */
export async function makeDemoFolder(dataFolder: string): Promise<void> {
  const server = await serve(dataFolder, "always");
  await server.stop();
}

function serve(dataFolder: string, demo: "always" | "never") {
  const settings = {
    port: 0,
    host: "127.0.0.1",
    dataFolder,
    publicUrl: null,
    secret: null,
    demo,
    databaseUrl: null,
    files: { s3: null, clamav: null, ocr: null, trustFolder: null },
    smtp: null,
    mailFrom: "Chỉ số <chiso@localhost>",
  };
  return startServer(settings, () => undefined, "error");
}
