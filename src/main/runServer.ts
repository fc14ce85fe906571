import { packageRoot } from "../adapters/postgres/index.ts";
import { sayFault } from "./sayFault.ts";
import { readSettings } from "./settings.ts";
import { type RunningServer, startServer } from "./start.ts";

/** Longest time that requests under way are waited for. */
const STOP_WITHIN_MS = 20_000;

/** Runs the server until it is told to stop; resolves with the exit code. */
export async function runServer(): Promise<number> {
  try {
    const settings = readSettings(process.env, packageRoot());
    // Whoever starts it by hand wants to read; a service wants the whole log.
    const level = process.stdout.isTTY ? "warn" : "info";
    const server = await startServer(settings, (text) => process.stdout.write(`${text}\n`), level);
    return await untilTold(server);
  } catch (error) {
    sayFault(error);
    return 1;
  }
}

async function untilTold(server: RunningServer): Promise<number> {
  const told = new Promise<"told">((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      // A second signal ends the program at once, as Node does without a listener.
      process.once(signal, () => resolve("told"));
    }
  });
  const end = await Promise.race([told, server.databaseEnded.then(() => "database-lost" as const)]);
  const late = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  late.unref();
  await server.stop();
  if (end === "told") return 0;
  process.stderr.write(
    "\nCơ sở dữ liệu kèm theo đã dừng ngoài ý muốn, nên Chiso dừng theo. Chạy lại npm start; nội dung đã lưu vẫn còn.\n" +
      "The embedded database has ended unasked, so Chiso stops too. Run npm start again; saved work is kept.\n",
  );
  return 1;
}
