import { afterEach, beforeEach, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/support/app.ts";
import { auditCommands } from "./audit-verify.ts";
import { runCli } from "./buildCli.ts";

let chiso: TestApp;
beforeEach(async () => {
  chiso = await buildTestApp();
  await chiso.signIn("noivu");
  await chiso.signIn("anhoa");
});
afterEach(() => chiso.close());

async function verify(...args: string[]) {
  const said = { out: "", err: "" };
  const io = {
    methodsFolder: "",
    version: "0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
  };
  const stores = async () => ({ context: chiso.context, close: async () => undefined });
  const code = await runCli([auditCommands(stores)], ["audit", "verify", ...args], io);
  return { code, ...said };
}

test("says of each chain where it ends and that it is intact", async () => {
  const { code, out } = await verify();
  expect(code).toBe(0);
  expect(out).toMatch(/^general@2:[0-9a-f]{64} {2}nguyên vẹn, 2 mục\n$/);
});

test("a chain that is not there is no intact chain", async () => {
  const { code, out, err } = await verify("--chain", "round:khong-co");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("round:khong-co");
});

test("what was printed can be given back, and a cut-off end is seen", async () => {
  const head = (await verify()).out.split(" ", 1)[0] ?? "";
  const [first] = await chiso.context.store.read((tx) => tx.audit.entries("general", 0, 1));
  expect((await verify("--head", head)).code).toBe(0);
  await chiso.db.deleteFrom("audit_entries").where("seq", ">", 1).execute();
  await chiso.db
    .updateTable("audit_heads")
    .set({ seq: 1, hash: first?.hash ?? "" })
    .execute();
  expect((await verify()).code).toBe(0);
  const { code, out } = await verify("--head", head, "--lang", "en");
  expect(code).toBe(1);
  expect(out).toContain("ALTERED");
});

test("an altered row ends with code 1, also as JSON", async () => {
  await chiso.db.updateTable("audit_entries").set({ actor_id: null }).where("seq", "=", 1).execute();
  const { code, out } = await verify("--format", "json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ chain: "general", intact: false })]);
});

test("a head that cannot be read is a usage error", async () => {
  expect((await verify("--head", "general-2")).code).toBe(2);
});
