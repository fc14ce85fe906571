// Makes the checkout ready to run: packages as the lockfile names them, and a build that is not older than the sources.
import { installIfNeeded } from "./install.mjs";

/** Installs and builds what is missing or stale. `targets`: "main" (server and commands), "public" (scripts of the public pages), "web" (workspace). */
export async function prepare(targets) {
  installIfNeeded();
  const { buildIfStale } = await import("./build.mjs");
  await buildIfStale(targets);
}
