// npm test: every test; the browser ones where a Chromium can be started, otherwise named at the end.
import { checkNode } from "./node-version.mjs";

checkNode();
import("./run-tests.mjs")
  .then(({ runTests }) => runTests(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
