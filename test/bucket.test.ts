import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { SessionView } from "../src/contract/access.ts";
import { DEMO_PASSWORD } from "../src/main/demo/province.ts";
import { pdfOfPages } from "./support/papers.ts";
import { type ServerProcess, startServerProcess } from "./support/server-process.ts";

let folder = "";
let bucket: S3rver;
let endpoint = "";
let server: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-bucket-"));
  bucket = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: path.join(folder, "s3"),
    configureBuckets: [{ name: "chiso" }],
  });
  endpoint = `http://127.0.0.1:${(await bucket.run()).port}`;
});
afterAll(async () => {
  await server?.kill();
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

/** Files in a folder of the bucket of their own; nothing of them in the data folder. */
function settings(prefix: string): Record<string, string> {
  return {
    CHISO_S3: `${endpoint}/chiso/${prefix}`,
    CHISO_S3_KEY: "S3RVER",
    CHISO_S3_SECRET: "S3RVER",
    CHISO_DEMO: "0",
  };
}

/** A command of `chiso` beside the server; resolves to what it wrote once it ended well. */
async function chiso(dataFolder: string, prefix: string, ...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main/cli.ts", ...words], {
    env: {
      ...process.env,
      ...settings(prefix),
      CHISO_DATA: dataFolder,
      TSX_TSCONFIG_PATH: "tsconfig.base.json",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  expect(code, said + complained).toBe(0);
  return said;
}

interface Person {
  readonly cookie: string;
  readonly csrf: string;
}

async function signIn(url: string, username: string): Promise<Person> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  const { csrfToken } = SessionView.parse(await response.json());
  return { cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "", csrf: csrfToken };
}

const Rounds = z.array(z.object({ id: z.string(), kind: z.string(), stage: z.string() }));
const Attached = z.object({ leaf: z.object({ evidence: z.array(z.object({ id: z.string() })) }) });

/** Attaches a PDF to a leaf of the commune's open sheet; gives the address of the piece. */
async function attach(url: string, by: Person, bytes: Uint8Array): Promise<string> {
  const { cookie, csrf } = by;
  const rounds = Rounds.parse(await (await fetch(`${url}/api/rounds`, { headers: { cookie } })).json());
  const round = rounds.find(({ kind, stage }) => kind === "measures" && stage === "self-scoring");
  const form = new FormData();
  form.set("title", "Kế hoạch cải cách hành chính năm 2026");
  form.set("file", new Blob([Buffer.from(bytes)], { type: "application/pdf" }), "kế hoạch.pdf");
  const response = await fetch(
    `${url}/api/rounds/${round?.id}/sheets/minh-hoa-hoacai/leaves/1.1.1/evidence`,
    { method: "POST", headers: { cookie, "x-csrf-token": csrf }, body: form },
  );
  expect(response.status, await response.clone().text()).toBe(201);
  const { leaf } = Attached.parse(await response.json());
  return `/api/evidence/${leaf.evidence.at(-1)?.id}`;
}

async function bytesAt(url: string, by: Person, address: string): Promise<Buffer> {
  const response = await fetch(`${url}${address}`, { headers: { cookie: by.cookie } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

test("the whole server keeps its evidence in a bucket, shows it, and comes back from a backup with another bucket", async () => {
  const [data, restored] = [path.join(folder, "data"), path.join(folder, "restored")];
  server = await startServerProcess(data, { ...settings("tinh"), CHISO_DEMO: "1" });
  const by = await signIn(server.url, "hoacai");
  const paper = await pdfOfPages("Phê duyệt kế hoạch", "Tổ chức thực hiện");
  const piece = await attach(server.url, by, paper);
  expect((await bytesAt(server.url, by, `${piece}/file`)).equals(Buffer.from(paper))).toBe(true);
  const picture = await bytesAt(server.url, by, `${piece}/pages/2.webp?w=800`);
  expect(picture.subarray(8, 12).toString("latin1")).toBe("WEBP");
  expect(await readdir(data)).not.toContain("files");

  const backup = path.join(folder, "chiso.tar.gz");
  expect(await chiso(data, "tinh", "backup", backup)).toContain("Đã sao lưu");
  await server.stop();

  await chiso(restored, "moi", "restore", backup);
  await chiso(restored, "moi", "files", "check");
  server = await startServerProcess(restored, settings("moi"));
  const again = await signIn(server.url, "hoacai");
  expect((await bytesAt(server.url, again, `${piece}/file`)).equals(Buffer.from(paper))).toBe(true);
  expect(await server.stop()).toBe(0);
  server = undefined;
}, 180_000);
