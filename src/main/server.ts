import { runServer } from "./runServer.ts";

process.exit(await runServer());
