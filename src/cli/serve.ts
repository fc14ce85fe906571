import type { CommandModule } from "./command.ts";

/** `chiso serve`: runs the server until it is stopped; settings come from the environment. */
export function serveCommand(run: () => Promise<number>): CommandModule {
  return (program, _io, done) => {
    program
      .command("serve")
      .summary("Chạy máy chủ / Run the server")
      .description(
        "Chạy máy chủ Chiso. Thiết lập bằng biến môi trường: PORT, HOST, CHISO_DATA, CHISO_URL, CHISO_SECRET, CHISO_DEMO, DATABASE_URL,\n" +
          "CHISO_SMTP, CHISO_MAIL_FROM.\n" +
          "Runs the Chiso server. Settings are environment variables, named above.",
      )
      .action(async () => done(await run()));
  };
}
