import path from "node:path";
import { readPublicAssets } from "../adapters/files/public-assets/index.ts";
import { publishedFiles } from "../adapters/files/published/index.ts";
import { packageRoot } from "../adapters/postgres/index.ts";
import { createFirstAdministrator } from "../app/access/index.ts";
import { postRound } from "../app/notices/index.ts";
import { seedPublished } from "../app/results/index.ts";
import type { LogSettings } from "../http/logging.ts";
import { buildApp, PAGE_STYLES } from "../http/server.ts";
import { type Application, openApplication } from "./application.ts";
import { DEMO_ACCOUNTS } from "./demo/people.ts";
import { PROVINCE } from "./demo/province.ts";
import { greeting, type Newcomers } from "./greeting.ts";
import { inspectFiles } from "./inspectFiles.ts";
import { mailerOf, startPostman } from "./post.ts";
import { keptSecret } from "./secret.ts";
import type { Settings } from "./settings.ts";

export interface RunningServer {
  readonly url: string;
  /** Answers the requests under way, then closes the database. */
  readonly stop: () => Promise<void>;
  /** Resolves when the embedded database has ended, asked or not. */
  readonly databaseEnded: Promise<void>;
}

/** Opens everything, loads what a new store needs, listens and greets. Whatever was opened is closed on failure. */
export async function startServer(
  settings: Settings,
  say: (text: string) => void,
  level: LogSettings["level"],
): Promise<RunningServer> {
  const application = await openApplication(settings, "own");
  try {
    const newcomers = await fillStore(application, settings);
    const secret = settings.secret ?? (await keptSecret(settings.dataFolder));
    const assets = await readPublicAssets(PAGE_STYLES);
    const webFolder = path.join(packageRoot(), "dist/web");
    const deps = { ...application.context, publicUrl: settings.publicUrl, webFolder, secret, assets };
    const app = await buildApp(deps, { level });
    const listening = await app.listen({ port: settings.port, host: settings.host });
    const url = settings.publicUrl ?? listening;
    say(greeting(url, newcomers));
    const mailer = mailerOf(settings);
    const postman = startPostman(
      () => postRound(application.context, mailer, url),
      (error) => app.log.error(error, "the post could not be delivered"),
    );
    const stopInspecting = inspectFiles(application.context, (error) =>
      app.log.error({ err: error }, "a file could not be looked into"),
    );
    const stop = async (): Promise<void> => {
      const inspected = stopInspecting();
      application.stopLooking();
      await inspected;
      await postman.stop();
      await app.close();
      await application.close();
    };
    return { url, stop, databaseEnded: application.databaseEnded };
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** Published figures always; then the demo where it is wanted, or else a first administrator. */
async function fillStore({ context, kind }: Application, settings: Settings): Promise<Newcomers> {
  await seedPublished(context, publishedFiles());
  const empty = (await context.store.read((tx) => tx.access.countAccounts())) === 0;
  const wanted =
    settings.demo === "always" || (settings.demo === "when-empty" && kind === "embedded" && empty);
  // The demo draws its papers with a font; other starts need none of that.
  if (wanted) await (await import("./demo/loadDemo.ts")).loadDemo(context);
  const administrator = await createFirstAdministrator(context);
  const province = await context.store.read((tx) => tx.units.byKey(PROVINCE.key));
  return { administrator, demo: province === null ? [] : DEMO_ACCOUNTS };
}
