import path from "node:path";
import { createOutbox, createSmtpMailer } from "../adapters/mail/index.ts";
import type { Mailer } from "../app/notices/index.ts";
import type { Settings } from "./settings.ts";

const EVERY_MS = 60_000;

/** The mail server where one is set, else files in `outbox` of the data folder. */
export function mailerOf({ dataFolder, smtp, mailFrom }: Settings): Mailer {
  return smtp === null
    ? createOutbox(path.join(dataFolder, "outbox"), mailFrom)
    : createSmtpMailer(smtp, mailFrom);
}

/** Walks once a minute, one walk at a time. What fails is logged and tried again with the next. */
export function startPostman(
  walk: () => Promise<unknown>,
  failed: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let walking: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    walking ??= walk()
      .catch(failed)
      .finally(() => {
        walking = null;
      });
  }, EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await walking;
    },
  };
}
