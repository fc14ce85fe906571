import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

test("without any variable the server is for this machine only, with its data beside the program", () => {
  expect(readSettings({}, "/srv/chiso")).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataFolder: "/srv/chiso/data",
    publicUrl: null,
    secret: null,
    demo: "when-empty",
    databaseUrl: null,
    files: { s3: null, clamav: null, ocr: null, trustFolder: null },
    smtp: null,
    mailFrom: "Chỉ số <chiso@localhost>",
  });
});

test("an empty variable counts as absent", () => {
  expect(readSettings({ PORT: "", CHISO_DATA: " ", DATABASE_URL: "" }, "/srv")).toEqual(
    readSettings({}, "/srv"),
  );
});

test("variables are read, and the address loses the slash at its end", () => {
  const environment = {
    PORT: "8080",
    HOST: "0.0.0.0",
    CHISO_DATA: "/var/lib/chiso",
    CHISO_URL: "https://chiso.example.vn/",
    CHISO_SECRET: "x".repeat(32),
    CHISO_DEMO: "0",
    DATABASE_URL: "postgres://chiso@db/chiso",
    CHISO_S3: "https://s3.example.vn/chiso/tep",
    CHISO_S3_KEY: "khoa",
    CHISO_S3_SECRET: "bi-mat",
    CHISO_CLAMAV: "127.0.0.1:3310",
    CHISO_OCR: "tesseract",
    CHISO_TRUST: "ca",
    CHISO_SMTP: "smtps://chiso:mat-khau@mail.example.vn",
    CHISO_MAIL_FROM: "Sở Nội vụ <chiso@example.vn>",
  };
  expect(readSettings(environment, "/srv")).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataFolder: "/var/lib/chiso",
    publicUrl: "https://chiso.example.vn",
    secret: "x".repeat(32),
    demo: "never",
    databaseUrl: "postgres://chiso@db/chiso",
    files: {
      s3: {
        endpoint: "https://s3.example.vn",
        bucket: "chiso",
        prefix: "tep/",
        region: "us-east-1",
        key: "khoa",
        secret: "bi-mat",
      },
      clamav: "127.0.0.1:3310",
      ocr: "tesseract",
      trustFolder: "/srv/ca",
    },
    smtp: "smtps://chiso:mat-khau@mail.example.vn",
    mailFrom: "Sở Nội vụ <chiso@example.vn>",
  });
});

test.each(["postgres://chiso@/chiso?host=/var/run/postgresql", "postgresql://chiso@%2Ftmp%2Fpg/chiso"])(
  "an address by socket folder is one, too: %s",
  (databaseUrl) => {
    expect(readSettings({ DATABASE_URL: databaseUrl }, "/srv").databaseUrl).toBe(databaseUrl);
  },
);

test("every fault is named at once, and none shows a secret", () => {
  const environment = {
    PORT: "70000",
    CHISO_URL: "chiso.vn",
    CHISO_SECRET: "ngan",
    CHISO_DEMO: "yes",
    DATABASE_URL: "mysql://nguoi:mat-khau@db",
    CHISO_S3: "https://khoa:bi-mat@s3.example.vn",
    CHISO_CLAMAV: "clamd",
    CHISO_OCR: "1",
    CHISO_SMTP: "http://nguoi:mat-khau@mail",
    CHISO_MAIL_FROM: "Sở Nội vụ",
  };
  const faults = faultsOf(() => readSettings(environment, "/srv"));
  expect(faults.map(({ name }) => name)).toEqual([
    "PORT",
    "CHISO_URL",
    "CHISO_SECRET",
    "CHISO_DEMO",
    "DATABASE_URL",
    "CHISO_S3",
    "CHISO_S3_KEY",
    "CHISO_CLAMAV",
    "CHISO_OCR",
    "CHISO_SMTP",
    "CHISO_MAIL_FROM",
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/ngan"|mat-khau@/);
});

test("a mail server without a sender is refused before the first mail is", () => {
  const faults = faultsOf(() => readSettings({ CHISO_SMTP: "smtp://mail.example.vn" }, "/srv"));
  expect(faults.map(({ name }) => name)).toEqual(["CHISO_MAIL_FROM"]);
});

function faultsOf(read: () => unknown): SettingsError["faults"] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
  }
  throw new Error("no fault was found");
}
