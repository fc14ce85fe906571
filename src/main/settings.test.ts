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
  };
  expect(readSettings(environment, "/srv")).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataFolder: "/var/lib/chiso",
    publicUrl: "https://chiso.example.vn",
    secret: "x".repeat(32),
    demo: "never",
    databaseUrl: "postgres://chiso@db/chiso",
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
  };
  const faults = faultsOf(() => readSettings(environment, "/srv"));
  expect(faults.map(({ name }) => name)).toEqual([
    "PORT",
    "CHISO_URL",
    "CHISO_SECRET",
    "CHISO_DEMO",
    "DATABASE_URL",
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/ngan"|mat-khau@/);
});

function faultsOf(read: () => unknown): SettingsError["faults"] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
  }
  throw new Error("no fault was found");
}
