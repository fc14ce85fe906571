import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../../src/main/start.ts";

export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/** The whole product on a new data folder with the demo loaded, as `npm start` would serve it, on a free port. */
export async function startProduct(): Promise<Product> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "chiso-journey-"));
  const settings = {
    port: 0,
    host: "127.0.0.1",
    dataFolder,
    publicUrl: null,
    secret: null,
    demo: "always" as const,
    databaseUrl: null,
    files: { s3: null, clamav: null, ocr: null, trustFolder: null },
    smtp: null,
    mailFrom: "Chỉ số <chiso@localhost>",
  };
  const server = await startServer(settings, () => undefined, "error");
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
