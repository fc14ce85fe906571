import type { Context } from "../context.ts";
import { freshenDay } from "../risk/index.ts";
import { escalate, makeDutyTasks } from "../tasks/index.ts";
import { digestIsDue, makeDigests, makeUrgentMails } from "./digest.ts";
import type { Mailer } from "./mailPorts.ts";
import { type Sent, sendMails } from "./sendMails.ts";
import { tellExplanations } from "./tellExplanations.ts";

/**
 * One walk of the postman: units are told that they may explain, then urgent mails, the digests where they are due and
 * everything that waits to be sent; in between the risk of the day is worked out. Safe beside other copies of the program: each notice and mail is made by one and sent
 * by one.
 */
export async function postRound(
  services: Omit<Context, "actor">,
  mailer: Mailer,
  url: string,
): Promise<Sent> {
  await tellExplanations(services);
  await makeDutyTasks(services);
  await escalate(services);
  await freshenDay(services);
  await makeUrgentMails(services);
  if (await digestIsDue(services)) await makeDigests(services, { dryRun: false });
  return sendMails(services, mailer, url);
}
