import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { SessionView } from "../src/contract/access.ts";
import { startServerProcess } from "./support/server-process.ts";

const KILLS = 10;
const WRITERS = 4;
const PASSWORD = "mat-khau-bi-mat-2026";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-kill-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
}

async function call(
  url: string,
  method: string,
  address: string,
  by: SignedIn | null,
  body?: object,
): Promise<Response> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (by !== null) Object.assign(headers, { cookie: by.cookie, "x-csrf-token": by.csrf });
  return fetch(`${url}/api${address}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
}

async function signIn(url: string, password: string): Promise<SignedIn> {
  const response = await call(url, "POST", "/session", null, { username: "quantri", password });
  const { csrfToken } = SessionView.parse(await response.json());
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { cookie, csrf: csrfToken };
}

/** Writes unit after unit until the server is gone; every key that was answered with 201. */
async function writeUntilGone(url: string, by: SignedIn, prefix: string): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let count = 0; ; count += 1) {
    const key = `${prefix}-${count}`;
    try {
      const { status } = await call(url, "POST", "/units", by, {
        key,
        name: `Đơn vị ${key}`,
        family: "commune",
      });
      if (status !== 201) return acknowledged;
      acknowledged.push(key);
    } catch {
      return acknowledged;
    }
  }
}

test(`${KILLS} times kill -9 of the server in mid-write lose nothing that was acknowledged, and its log stays whole`, async () => {
  const first = await startServerProcess(folder);
  const oneTime = await signIn(first.url, first.oneTimePassword ?? "");
  await call(first.url, "POST", "/account/password", oneTime, {
    current: first.oneTimePassword ?? "",
    next: PASSWORD,
  });
  expect(await first.stop()).toBe(0);

  const acknowledged: string[] = [];
  for (let turn = 0; turn < KILLS; turn += 1) {
    const server = await startServerProcess(folder);
    const by = await signIn(server.url, PASSWORD);
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      writeUntilGone(server.url, by, `t${turn}-w${writer}`),
    );
    await pause(150 + turn * 37);
    await server.kill();
    acknowledged.push(...(await Promise.all(writers)).flat());
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);

  const last = await startServerProcess(folder);
  const by = await signIn(last.url, PASSWORD);
  const units = z
    .array(z.object({ key: z.string() }))
    .parse(await (await call(last.url, "GET", "/units", by)).json());
  await last.stop();
  const kept = new Set(units.map(({ key }) => key));
  expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
  const verified = spawnSync(process.execPath, ["--import", "tsx", "src/main/cli.ts", "audit", "verify"], {
    env: { ...process.env, CHISO_DATA: folder, TSX_TSCONFIG_PATH: "tsconfig.base.json" },
    encoding: "utf8",
  });
  expect(verified.status, verified.stderr).toBe(0);
}, 180_000);
