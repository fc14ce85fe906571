#!/usr/bin/env node
// The commands: built first when they are stale, then run in this same process.
import { checkNode } from "../scripts/node-version.mjs";

checkNode();
import("../scripts/prepare.mjs")
  .then(({ prepare }) => prepare(["main"]))
  .then(() => import("../dist/main/cli.js"))
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
