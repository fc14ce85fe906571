import { open, rename } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { Mailer } from "../../app/notices/index.ts";
import { makeFolder } from "../make-folder.ts";
import { messageOf } from "./message.ts";

/**
 * Where no mail server is set: every mail becomes a file `<folder>/<time>-<id>.eml` that any mail program opens. A file
 * appears whole or not at all; the same mail written twice is one file.
 */
export function createOutbox(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, from));
      if (!Buffer.isBuffer(message)) throw new Error("the mail was not built whole");
      await makeFolder(folder);
      const name = `${mail.date.toISOString().replace(/[:.]/g, "-")}-${mail.id}.eml`;
      const draft = path.join(folder, `.${name}.part`);
      const handle = await open(draft, "w", 0o600);
      try {
        await handle.writeFile(message);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, path.join(folder, name));
    },
  };
}
