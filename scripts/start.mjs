// npm start: what is missing is installed, what is stale is built, then the server runs in this same process,
// so that signals reach it and nothing is left behind when it is killed.
import { checkNode } from "./node-version.mjs";

checkNode();
stopWithNpm();
import("./prepare.mjs")
  .then(({ prepare }) => prepare(["main", "public", "web"]))
  .then(() => import("../dist/main/server.js"))
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });

/** Told to stop, npm ends itself and its shell but not what runs below; the server notices and ends in order. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  var parent = process.ppid;
  setInterval(function () {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
