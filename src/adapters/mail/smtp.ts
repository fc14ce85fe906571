import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "../../app/notices/index.ts";
import { messageOf } from "./message.ts";

const TIMEOUT_MS = 20_000;

/** Hands mails to an SMTP server: `smtp(s)://user:password@host:port`. Nothing is kept open between mails. */
export function createSmtpMailer(address: string, from: string): Mailer {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    // A password never travels in the clear.
    requireTLS: !secure && url.username !== "",
    tls: { rejectUnauthorized: url.searchParams.get("verify") !== "no" },
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (error) {
        if (isRecipientRefused(error)) throw new MailRefused(messageText(error), { cause: error });
        throw error;
      }
    },
  };
}

/** The server has said for good that it will not take mail for this recipient (RFC 5321: 5yz is permanent). */
function isRecipientRefused(error: unknown): boolean {
  if (!(error instanceof Error) || !("command" in error) || !("responseCode" in error)) return false;
  const { command, responseCode } = error;
  return command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500;
}

function messageText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
