import type { Lang } from "../../core/index.ts";
import type { OutgoingMail } from "./mailPorts.ts";
import type { StoredMail } from "./ports.ts";

const FOOT = {
  vi: {
    all: "Xem tất cả thông báo",
    why: "Thư này do hệ thống Chỉ số tự động gửi, mỗi ngày làm việc nhiều nhất một thư tổng hợp. Đổi địa chỉ nhận thư hoặc ngừng nhận tại",
    hello: (name: string) => `Kính gửi ${name},`,
  },
  en: {
    all: "All notices",
    why: "Sent by Chiso, at most one digest each working day. Change your address or stop it at",
    hello: (name: string) => `Dear ${name},`,
  },
} as const;

/** The mail in the reader's language, as plain text and as simple HTML. `url` is the product's address without a slash. */
export function renderMail(mail: StoredMail, url: string): OutgoingMail {
  const { id, displayName, recipient, language, content, createdAt } = mail;
  return {
    id,
    to: { name: displayName, address: recipient },
    subject: oneLine(content.subject[language]),
    text: asText(mail, url, language),
    html: asHtml(mail, url, language),
    date: createdAt,
  };
}

function asText({ displayName, content }: StoredMail, url: string, lang: Lang): string {
  const { all, why, hello } = FOOT[lang];
  const sections = content.sections.map(({ title, lines }) => {
    const said = lines.map(
      ({ words, link }) => `- ${words[lang]}${link === null ? "" : `\n  ${url}${link}`}`,
    );
    return [title[lang].toLocaleUpperCase(lang), ...said].join("\n");
  });
  const foot = `${all}: ${url}/lam-viec/thong-bao\n\n-- \n${why} ${url}/lam-viec/tai-khoan\n`;
  return [hello(displayName), content.lead[lang], ...sections, foot].join("\n\n");
}

function asHtml({ displayName, content }: StoredMail, url: string, lang: Lang): string {
  const { all, why, hello } = FOOT[lang];
  const sections = content.sections.map(({ title, lines }) => {
    const said = lines.map(
      ({ words, link }) => `<li style="margin:0 0 8px">${linked(words[lang], link, url)}</li>`,
    );
    return `<h2 style="font-size:16px;margin:20px 0 8px">${escaped(title[lang])}</h2><ul style="padding-left:20px;margin:0">${said.join("")}</ul>`;
  });
  const account = `${url}/lam-viec/tai-khoan`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a;max-width:640px"><p>${escaped(hello(displayName))}</p><p>${escaped(content.lead[lang])}</p>${sections.join("")}<p style="margin-top:20px">${linked(all, "/lam-viec/thong-bao", url)}</p><p style="font-size:13px;color:#555">${escaped(why)} <a href="${escaped(account)}">${escaped(account)}</a></p></body></html>`;
}

function linked(text: string, link: string | null, url: string): string {
  return link === null ? escaped(text) : `<a href="${escaped(`${url}${link}`)}">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A subject is one line of reasonable length, whatever a person has typed into a title. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
