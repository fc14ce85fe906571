import { describe, expect, test } from "vitest";
import { parseDatabaseUrl, placeOf, withDatabase } from "./database-url.ts";

const URLS = {
  network: "postgres://ai:m%40t@may-chu:5433/chiso?sslmode=require",
  folder: "postgresql://ai@/chiso?host=/var/run/postgresql",
  encodedFolder: "postgres://ai@%2Ftmp%2Fpg:5432/chiso",
};

describe(placeOf, () => {
  test.each([
    { url: URLS.network, place: "may-chu:5433/chiso" },
    { url: URLS.folder, place: "/var/run/postgresql/chiso" },
    { url: URLS.encodedFolder, place: "/tmp/pg:5432/chiso" },
  ])("names $place without user and password", ({ url, place }) => {
    expect(placeOf(url)).toBe(place);
  });
});

describe(withDatabase, () => {
  test.each([
    { url: URLS.network, other: "postgres://ai:m%40t@may-chu:5433/khac?sslmode=require" },
    { url: URLS.folder, other: "postgresql://ai@/khac?host=/var/run/postgresql" },
    { url: URLS.encodedFolder, other: "postgres://ai@%2Ftmp%2Fpg:5432/khac" },
  ])("keeps all but the database in $other", ({ url, other }) => {
    expect(withDatabase(url, "khac")).toBe(other);
  });
});

test.each(["", "chiso", "mysql://ai@may-chu/chiso"])("'%s' is no address of PostgreSQL", (text) => {
  expect(() => parseDatabaseUrl(text)).toThrow(TypeError);
});
