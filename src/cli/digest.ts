import type { Command } from "commander";
import { type Mailer, makeDigests, postRound } from "../app/notices/index.ts";
import { type CommandModule, EXIT, langOf } from "./command.ts";
import type { OpenStores } from "./stores.ts";

/** The stores with the way out for mails, and the address under which people reach the server. */
export interface OpenPost extends OpenStores {
  readonly mailer: Mailer;
  readonly url: string;
}

/** `chiso digest`: what the server does by itself at seven each working day; for operators who stop or watch it. */
export function digestCommand(open: () => Promise<OpenPost>): CommandModule {
  return (program, io, done) => {
    program
      .command("digest")
      .summary("Lập và gửi thư tổng hợp trong ngày / Make and send the digests of the day")
      .description(
        "Lập thư tổng hợp của ngày làm việc hôm nay cho những người chưa nhận, rồi gửi mọi thư đang chờ. Máy chủ tự làm\n" +
          "việc này từ 7 giờ; chạy lại không gửi trùng. Ngày nghỉ và trước 7 giờ chỉ gửi thư đang chờ.\n" +
          "Makes today's digests for those who have had none and sends every mail that waits. The server does this by\n" +
          "itself from seven o'clock; running it again sends nothing twice.",
      )
      .option("--dry-run", "chỉ in ra, không lưu và không gửi / only print; nothing is kept or sent")
      .action(async (options: { dryRun?: boolean }, command: Command) => {
        const { context, mailer, url, close } = await open();
        const lang = langOf(command);
        try {
          if (options.dryRun === true) {
            const made = await makeDigests(context, { dryRun: true });
            for (const { reader, content } of made) {
              io.write(`${reader.email}  ${content.subject[lang]}\n`);
              for (const { title, lines } of content.sections) {
                io.write(`  ${title[lang]}\n`);
                for (const { words } of lines) io.write(`    - ${words[lang]}\n`);
              }
            }
            io.write(
              lang === "vi" ? `${made.length} thư sẽ được gửi.\n` : `${made.length} mails would be sent.\n`,
            );
            return;
          }
          const { sent, failed } = await postRound(context, mailer, url);
          io.write(lang === "vi" ? `Đã gửi ${sent} thư.\n` : `Sent ${sent} mails.\n`);
          if (failed === 0) return;
          io.complain(
            lang === "vi"
              ? `${failed} thư chưa gửi được; xem lý do ở trang Quản trị, Thư chưa gửi được.\n`
              : `${failed} mails could not be sent; the reasons are on the administration page.\n`,
          );
          done(EXIT.faults);
        } finally {
          await close();
        }
      });
  };
}
