import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { makeDemoFolder } from "./product.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data folder with the demo, at rest; every journey starts on a copy of it. */
    demoFolder: string;
  }
}

/** Loads the demo once for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-demo-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await makeDemoFolder(folder);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide("demoFolder", folder);
  return remove;
}
