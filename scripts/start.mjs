// npm start: what is missing is installed, what is stale is built, then the server runs in this same process,
// so that signals reach it and nothing is left behind when it is killed.
import { checkNode } from "./node-version.mjs";

checkNode();
import("./prepare.mjs")
  .then(({ prepare }) => prepare(["main", "web"]))
  .then(() => import("../dist/main/server.js"))
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
