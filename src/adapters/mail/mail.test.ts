import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OutgoingMail } from "../../app/notices/index.ts";
import { createOutbox, createSmtpMailer } from "./index.ts";

const FROM = "Chỉ số <chiso@tinh.example.vn>";
const MAIL: OutgoingMail = {
  id: "0198f000-0000-7000-8000-000000000001",
  to: { name: "Nguyễn Thị Ánh Đào", address: "dao@xa.example.vn" },
  subject: "Chỉ số: Hạn gửi phiếu tự chấm điểm của Xã Cát Tường, còn 3 ngày",
  text: "Kính gửi Nguyễn Thị Ánh Đào,\n\nCòn 9/40 tiêu chí chưa nhập đủ.\n",
  html: "<p>Kính gửi Nguyễn Thị Ánh Đào,</p>",
  date: new Date("2026-11-23T00:00:00Z"),
};

interface Received {
  readonly recipients: readonly string[];
  readonly source: string;
}

/** A real SMTP server on a free port of this machine. */
async function startServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, source: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Headers of a message by their names in small letters, unfolded, with encoded words (RFC 2047) as text. */
function headersOf(source: string): ReadonlyMap<string, string> {
  const head = source.slice(0, source.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new Map(
    head.split("\r\n").map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), decoded(line.slice(at + 1).trim())] as const;
    }),
  );
}

function decoded(text: string): string {
  const words = text.replace(/\?=\s+=\?/g, "?==?");
  return words.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_whole, form: string, body: string) => {
    if (form.toUpperCase() === "B") return Buffer.from(body, "base64").toString("utf8");
    const bytes = body.replaceAll("_", " ").replace(/=([0-9A-F]{2})/gi, (_hex, pair: string) => `%${pair}`);
    return decodeURIComponent(bytes);
  });
}

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

describe("a mail server", () => {
  test("receives Vietnamese subject, names and text whole", async () => {
    const server = await startServer();
    close = server.close;
    await createSmtpMailer(server.url, FROM).send(MAIL);
    const [mail] = server.received;
    const headers = headersOf(mail?.source ?? "");
    expect(mail?.recipients).toEqual(["dao@xa.example.vn"]);
    expect(headers.get("subject")).toBe(MAIL.subject);
    expect(headers.get("to")).toContain("Nguyễn Thị Ánh Đào");
    expect(headers.get("from")).toBe("Chỉ số <chiso@tinh.example.vn>");
    expect(headers.get("message-id")).toBe(`<${MAIL.id}@tinh.example.vn>`);
    expect(headers.get("auto-submitted")).toBe("auto-generated");
  });

  test("that does not know the recipient ends the tries", async () => {
    const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
    const server = await startServer({ onRcptTo: (_to, _session, done) => done(refusal) });
    close = server.close;
    await expect(createSmtpMailer(server.url, FROM).send(MAIL)).rejects.toMatchObject({
      name: "MailRefused",
    });
  });

  test.each([
    ["is busy", 451],
    ["wants a password", 530],
  ])("that %s does not", async (_what, responseCode) => {
    const refusal = Object.assign(new Error("later"), { responseCode });
    const server = await startServer({ onMailFrom: (_from, _session, done) => done(refusal) });
    close = server.close;
    const sending = createSmtpMailer(server.url, FROM).send(MAIL);
    await expect(sending).rejects.toThrow(/later/);
    await expect(sending).rejects.not.toMatchObject({ name: "MailRefused" });
  });

  test("that is not there does not", async () => {
    const server = await startServer();
    await server.close();
    const sending = createSmtpMailer(server.url, FROM).send(MAIL);
    await expect(sending).rejects.toThrow(/ECONNREFUSED/);
    await expect(sending).rejects.not.toMatchObject({ name: "MailRefused" });
  });

  test("never sees a password in the clear", async () => {
    const server = await startServer({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(null, { user: 1 }),
    });
    close = server.close;
    const address = server.url.replace("smtp://", "smtp://nguoi:mat-khau@");
    await expect(createSmtpMailer(address, FROM).send(MAIL)).rejects.toThrow(/STARTTLS/i);
    expect(server.received).toEqual([]);
  });
});

test.each([
  ["the name", { to: { name: "Lan\r\nBcc: ke-xau@example.vn", address: MAIL.to.address } }],
  ["the subject", { subject: "Nhắc việc\r\nBcc: ke-xau@example.vn\r\n\r\nxin chào" }],
])("a line end in %s adds no header and no recipient", async (_what, change) => {
  const server = await startServer();
  close = server.close;
  await createSmtpMailer(server.url, FROM).send({ ...MAIL, ...change });
  const [mail] = server.received;
  expect(mail?.recipients).toEqual(["dao@xa.example.vn"]);
  expect([...headersOf(mail?.source ?? "").keys()]).not.toContain("bcc");
});

describe("the outbox", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "chiso-outbox-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test("keeps each mail as one file that a mail program can open", async () => {
    const outbox = createOutbox(path.join(folder, "outbox"), FROM);
    await outbox.send(MAIL);
    await outbox.send(MAIL);
    const names = await readdir(path.join(folder, "outbox"));
    expect(names).toEqual([`2026-11-23T00-00-00-000Z-${MAIL.id}.eml`]);
    const source = await readFile(path.join(folder, "outbox", names[0] ?? ""), "utf8");
    expect(headersOf(source).get("subject")).toBe(MAIL.subject);
  });
});
