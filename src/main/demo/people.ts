import { hashPassword } from "../../app/access/index.ts";
import type { Context } from "../../app/context.ts";
import type { WriteTransaction } from "../../app/store.ts";
import type { UnitRecord } from "../../app/units/index.ts";
import type { RoleGrant } from "../../contract/access.ts";
import { AccountId } from "../../contract/ids.ts";
import type { DemoAccount } from "../greeting.ts";
import { APPRAISERS, COMMUNES, DEMO_PASSWORD, DEPARTMENTS, PROVINCE, WORKING_GROUP } from "./province.ts";
import type { Player } from "./stage.ts";

interface Part {
  readonly username: string;
  readonly person: string;
  readonly position: string;
  readonly roles: readonly RoleGrant[];
}

const OWNER = DEPARTMENTS["Sở Nội vụ"];

const PARTS: readonly Part[] = [
  ...Object.values(DEPARTMENTS).map(({ username, person, name, key }) => ({
    username,
    person,
    position: key === OWNER.key ? `Phòng CCHC, ${name} (chủ trì các đợt đánh giá)` : `Đầu mối CCHC, ${name}`,
    roles: [
      { role: "unit" as const, unit: key },
      ...(key === OWNER.key ? [{ role: "owner" as const, unit: key }] : []),
    ],
  })),
  ...COMMUNES.map(({ username, person, name, key }) => ({
    username,
    person,
    position: `Công chức phụ trách CCHC, ${name}`,
    roles: [{ role: "unit" as const, unit: key }],
  })),
  ...Object.entries({ ...APPRAISERS, ...WORKING_GROUP }).map(([username, { person, position }]) => ({
    username,
    person,
    position,
    roles: [{ role: "appraiser" as const, unit: null }],
  })),
  {
    username: "lanhdao",
    person: "Hoàng Minh Đức",
    position: "Phó Chủ tịch UBND tỉnh, Phó Trưởng Ban Chỉ đạo CCHC",
    roles: [{ role: "leader", unit: PROVINCE.key }],
  },
  {
    username: "quantri",
    person: "Quản trị hệ thống",
    position: "Quản trị hệ thống",
    roles: [{ role: "administrator", unit: null }],
  },
];

/** Who may sign in, for the console: those who show the most first. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = PARTS.map(({ username, position }) => ({
  username,
  password: DEMO_PASSWORD,
  position,
}));

export async function addUnits(tx: WriteTransaction): Promise<void> {
  const unit = (place: Pick<UnitRecord, "key" | "name" | "nameEn">, family: string): UnitRecord => ({
    key: place.key,
    name: place.name,
    nameEn: place.nameEn,
    family,
    aggregate: false,
    parent: family === "province" ? null : PROVINCE.key,
    code: null,
    region6: null,
    region8: null,
    validFrom: null,
    validTo: null,
    successor: null,
    aliases: [],
    illustration: true,
  });
  await tx.units.upsert([
    unit(PROVINCE, "province"),
    ...Object.values(DEPARTMENTS).map((place) => unit(place, "department")),
    ...COMMUNES.map((place) => unit(place, "commune")),
  ]);
}

/** Accounts with the password everybody knows. A user name that is already taken keeps its owner and is left out. */
export async function addPeople(
  context: Pick<Context, "ids">,
  tx: WriteTransaction,
  at: Date,
): Promise<ReadonlyMap<string, Player>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const players = new Map<string, Player>();
  for (const { username, person, position, roles } of PARTS) {
    const id = AccountId.parse(context.ids.next());
    const account = { id, username, displayName: person, position, roles };
    const record = { ...account, mustChangePassword: false, disabledAt: null, createdAt: at };
    if (!(await tx.access.insertAccount(record, passwordHash))) continue;
    await tx.audit.append({
      chain: "general",
      at,
      actorId: null,
      kind: "account.created",
      data: { account: id, username, displayName: person, roles: [...roles] },
    });
    players.set(username, { accountId: id, displayName: person, roles });
  }
  return players;
}
