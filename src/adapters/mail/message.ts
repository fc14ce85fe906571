import type { SendMailOptions } from "nodemailer";
import type { OutgoingMail } from "../../app/notices/index.ts";

/** The sender as settings give it: «Chỉ số <chiso@tinh.gov.vn>» or the bare address. */
export function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  const { id, to, subject, text, html, date } = mail;
  return {
    from,
    to: { name: headerText(to.name), address: headerText(to.address) },
    subject: headerText(subject),
    text,
    html,
    date,
    messageId: `<${id}@${domainOf(from)}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

/** No line end ever reaches a header, whatever a person has typed into a name. */
function headerText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
}
