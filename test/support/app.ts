import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sign } from "@fastify/cookie";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { Kysely } from "kysely";
import { uuidSource } from "../../src/adapters/clock/index.ts";
import { createDocumentParts } from "../../src/adapters/documents/index.ts";
import { openFolderFileStore } from "../../src/adapters/files/index.ts";
import { openMethodLibrary } from "../../src/adapters/files/method-library.ts";
import { readPublicAssets } from "../../src/adapters/files/public-assets/index.ts";
import type { Database } from "../../src/adapters/postgres/schema.ts";
import { createStore } from "../../src/adapters/postgres/store.ts";
import { createCalculations } from "../../src/adapters/workers/index.ts";
import { actorOf, hashPassword, sessionView, signIn } from "../../src/app/access/index.ts";
import type { Context } from "../../src/app/context.ts";
import type { RoleGrant, SessionView } from "../../src/contract/access.ts";
import { AccountId, UnitKey } from "../../src/contract/ids.ts";
import type { App } from "../../src/http/app.ts";
import type { LogSettings } from "../../src/http/logging.ts";
import { buildApp, PAGE_STYLES } from "../../src/http/server.ts";
import { blindInspection } from "./blind-inspection.ts";
import { type FakeClock, fakeClock } from "./clock.ts";
import { openTestDatabase, type TestDatabase } from "./database.ts";
import { unitRecord } from "./unitRecord.ts";

/** The password of every seeded account. */
export const PASSWORD = "mat-khau-thu-2026";
const SECRET = "s".repeat(32);

const unit = (text: string): UnitKey => UnitKey.parse(text);
const PROVINCE = unit("tinh-minh-hoa");
const SNV = unit("so-noi-vu");

/** Units of every test: a province and beneath it two departments beside its owner, three communes. */
const UNITS: readonly (readonly [key: string, name: string, family: string])[] = [
  ["tinh-minh-hoa", "Tỉnh Minh Họa", "province"],
  ["so-noi-vu", "Sở Nội vụ", "department"],
  ["so-tai-chinh", "Sở Tài chính", "department"],
  ["so-xay-dung", "Sở Xây dựng", "department"],
  ["xa-an-hoa", "Xã An Hòa", "commune"],
  ["xa-binh-minh", "Xã Bình Minh", "commune"],
  ["xa-cat-tuong", "Xã Cát Tường", "commune"],
];

/** Accounts of every test, by user name. */
const ACCOUNTS = {
  quantri: [{ role: "administrator", unit: null }],
  noivu: [{ role: "owner", unit: SNV }],
  taichinh: [{ role: "unit", unit: unit("so-tai-chinh") }],
  xaydung: [{ role: "unit", unit: unit("so-xay-dung") }],
  anhoa: [{ role: "unit", unit: unit("xa-an-hoa") }],
  binhminh: [{ role: "unit", unit: unit("xa-binh-minh") }],
  cattuong: [{ role: "unit", unit: unit("xa-cat-tuong") }],
  lanhdaoanhoa: [{ role: "leader", unit: unit("xa-an-hoa") }],
  thamdinh: [{ role: "appraiser", unit: null }],
  thamdinh2: [{ role: "appraiser", unit: null }],
} satisfies Record<string, RoleGrant[]>;
export type Username = keyof typeof ACCOUNTS;

/** Somebody signed in, who sends requests with their cookie and token. */
export interface Client {
  readonly session: SessionView;
  readonly cookie: string;
  request(
    method: Method,
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface TestApp {
  readonly app: App;
  readonly db: Kysely<Database>;
  readonly clock: FakeClock;
  /** To call use cases directly. */
  readonly context: Context;
  readonly accountIds: Readonly<Record<Username, AccountId>>;
  /** The context of a seeded account. */
  contextAs(username: Username): Promise<Context>;
  signIn(username: Username): Promise<Client>;
  /** A request of the public. */
  request(
    method: Method,
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The real server on a database of its own with real files and a clock that stands still. Close it afterwards. */
export async function buildTestApp(
  settings: {
    readonly methodsFolder?: string;
    readonly log?: LogSettings;
    readonly publicUrl?: string;
    /** Where the workspace was built into, for tests with a browser. */
    readonly webFolder?: string;
    /** When the clock stands at first. */
    readonly start?: string;
    /** Closed with the app; one of the run's own server where it is left out. */
    readonly database?: TestDatabase;
  } = {},
): Promise<TestApp> {
  const database = settings.database ?? (await openTestDatabase());
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-app-"));
  const clock = fakeClock(settings.start);
  const parts: Omit<Context, "actor"> = {
    store: createStore(database.db),
    clock,
    ids: uuidSource,
    files: await openFolderFileStore(folder),
    inspection: blindInspection(),
    methods: openMethodLibrary(settings.methodsFolder),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "0.0.0-test",
  };
  const context: Context = { ...parts, actor: { accountId: null, displayName: "", roles: [] } };
  const accountIds = await seed(context);
  const publicUrl = settings.publicUrl ?? null;
  const assets = await readPublicAssets(PAGE_STYLES);
  const webFolder = settings.webFolder ?? path.join(folder, "web");
  const deps = { ...parts, publicUrl, webFolder, secret: SECRET, assets };
  const app = await buildApp(deps, settings.log ?? { level: "silent" });
  const send = (options: InjectOptions) => app.inject(options);
  return {
    app,
    db: database.db,
    clock,
    context,
    accountIds,
    async contextAs(username) {
      const account = await parts.store.read((tx) => tx.access.accountById(accountIds[username]));
      if (account === null) throw new Error(`no account ${username}`);
      return { ...parts, actor: actorOf(account) };
    },
    signIn: (username) => startSession(app, context, username),
    request: (method, url, body, headers) => send(optionsOf(method, url, body, headers)),
    async close() {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Past the guard of sign-in, which would refuse a test file its eleventh sign-in within a minute. */
async function startSession(app: App, context: Context, username: Username): Promise<Client> {
  const started = await signIn(context, { username, password: PASSWORD }, "chiso-test");
  const session = sessionView(started);
  const cookie = `chiso_session=${encodeURIComponent(sign(started.token, SECRET))}`;
  const own = { cookie, "x-csrf-token": session.csrfToken };
  return {
    session,
    cookie,
    request: (method, url, body, headers) => app.inject(optionsOf(method, url, body, { ...own, ...headers })),
  };
}

function optionsOf(
  method: Method,
  url: string,
  body: object | undefined,
  headers: Record<string, string> = {},
): InjectOptions {
  return { method, url, headers, ...(body === undefined ? {} : { payload: body }) };
}

async function seed({ store, ids, clock }: Context): Promise<Record<Username, AccountId>> {
  const passwordHash = await hashPassword(PASSWORD);
  const entries = Object.entries(ACCOUNTS).map(([username, roles]) => ({
    username,
    roles,
    id: AccountId.parse(ids.next()),
  }));
  await store.write(async (tx) => {
    await tx.units.upsert(
      UNITS.map(([key, name, family]) => ({
        ...unitRecord(key, name, family),
        parent: key === PROVINCE ? null : PROVINCE,
      })),
    );
    for (const { id, username, roles } of entries) {
      const account = {
        id,
        username,
        roles,
        displayName: `Người dùng ${username}`,
        position: "",
        mustChangePassword: false,
      };
      await tx.access.insertAccount({ ...account, disabledAt: null, createdAt: clock.now() }, passwordHash);
    }
  });
  return Object.fromEntries(entries.map(({ username, id }) => [username, id])) as Record<Username, AccountId>;
}
