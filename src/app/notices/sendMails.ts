import type { Context } from "../context.ts";
import { type Mailer, MailRefused } from "./mailPorts.ts";
import type { StoredMail } from "./ports.ts";
import { renderMail } from "./renderMail.ts";

const AT_ONCE = 20;
const MINUTE_MS = 60_000;
/** While one copy of the program sends a mail, the others leave it alone; after that it is taken for lost and tried again. */
const HELD_MINUTES = 10;
/** How long to wait after each try; after the last one the mail is given up and shown to the administrators. */
const WAITS_MINUTES = [5, 30, 120, 360, 720];

export interface Sent {
  readonly sent: number;
  readonly failed: number;
}

/** Sends every mail that is due. A mail that fails stays in the table with its reason and is tried again later. */
export async function sendMails(
  services: Pick<Context, "store" | "clock">,
  mailer: Mailer,
  url: string,
): Promise<Sent> {
  let [sent, failed] = [0, 0];
  for (;;) {
    const now = services.clock.now();
    const until = new Date(now.getTime() + HELD_MINUTES * MINUTE_MS);
    const mails = await services.store.write((tx) => tx.notices.claimMails(now, until, AT_ONCE));
    for (const mail of mails) {
      if (await sendOne(services, mailer, url, mail)) sent += 1;
      else failed += 1;
    }
    if (mails.length < AT_ONCE) return { sent, failed };
  }
}

async function sendOne(
  { store, clock }: Pick<Context, "store" | "clock">,
  mailer: Mailer,
  url: string,
  mail: StoredMail,
): Promise<boolean> {
  try {
    await mailer.send(renderMail(mail, url));
  } catch (error) {
    const at = clock.now();
    const wait = error instanceof MailRefused ? undefined : WAITS_MINUTES[mail.attempts - 1];
    const again = wait === undefined ? null : new Date(at.getTime() + wait * MINUTE_MS);
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await store.write((tx) => tx.notices.markFailed(mail.id, reason, again, at));
    return false;
  }
  await store.write((tx) => tx.notices.markSent(mail.id, clock.now()));
  return true;
}
