export { createOutbox } from "./outbox.ts";
export { createSmtpMailer } from "./smtp.ts";
