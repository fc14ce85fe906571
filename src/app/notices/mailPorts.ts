/** A mail as it leaves the house. */
export interface OutgoingMail {
  /** Stays the same however often the mail is tried, so that a server can tell a copy. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/** Hands mails over: to a server, or to a folder. */
export interface Mailer {
  /** Throws a MailRefused, or whatever went wrong on the way. */
  send(mail: OutgoingMail): Promise<void>;
}

/** The server does not know the recipient: trying again would not help. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}
