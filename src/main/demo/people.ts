import { hashPassword } from "../../app/access/index.ts";
import type { Context } from "../../app/context.ts";
import type { WriteTransaction } from "../../app/store.ts";
import type { UnitRecord } from "../../app/units/index.ts";
import type { RoleGrant } from "../../contract/access.ts";
import { AccountId } from "../../contract/ids.ts";
import type { DemoAccount } from "../greeting.ts";
import {
  APPRAISERS,
  COMMUNES,
  DEMO_PASSWORD,
  DEPARTMENTS,
  DIVISIONS,
  leaderOf,
  PROVINCE,
  WORKING_GROUP,
} from "./province.ts";
import type { Player } from "./stage.ts";

interface Part extends Omit<DemoAccount, "password"> {
  readonly person: string;
  readonly roles: readonly RoleGrant[];
}

const OWNER = DEPARTMENTS["Sở Nội vụ"];
const OTHERS = Object.values(DEPARTMENTS).filter(({ key }) => key !== OWNER.key);

/** Those who show the most first. */
const PARTS: readonly Part[] = [
  {
    username: OWNER.username,
    person: OWNER.person,
    position: `Phòng CCHC, ${OWNER.name} (chủ trì các đợt đánh giá)`,
    group: "Chủ trì các đợt (Sở Nội vụ)",
    roles: [
      { role: "unit", unit: OWNER.key },
      { role: "owner", unit: OWNER.key },
    ],
  },
  {
    username: "lanhdao",
    person: "Hoàng Minh Đức",
    position: "Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC",
    group: "Chủ tịch UBND tỉnh",
    roles: [{ role: "leader", unit: PROVINCE.key }],
  },
  ...OTHERS.map(({ username, person, name, key }): Part => {
    const position = `Đầu mối CCHC, ${name}`;
    return { username, person, position, group: "Sở, ngành", roles: [{ role: "unit", unit: key }] };
  }),
  ...DIVISIONS.map(({ username, person, name, key, department }): Part => {
    const position = `${name}, ${department.name}`;
    const roles: RoleGrant[] = [{ role: "division", unit: department.key, division: key }];
    return { username, person, position, group: "Phòng thuộc sở", roles };
  }),
  ...COMMUNES.map(({ username, person, name, key }): Part => {
    const position = `Công chức phụ trách CCHC, ${name}`;
    return { username, person, position, group: "Xã, phường", roles: [{ role: "unit", unit: key }] };
  }),
  ...[...Object.values(DEPARTMENTS), ...COMMUNES].map((place): Part => {
    const position = `${chiefOf(place.username)}, ${place.name}`;
    const group = "Lãnh đạo sở, xã (ld. + tên)";
    const roles: RoleGrant[] = [{ role: "leader", unit: place.key }];
    return { username: leaderOf(place), person: place.leader, position, group, roles };
  }),
  ...Object.entries(APPRAISERS).map(([username, { person, position }]): Part => {
    return { username, person, position, group: "Tổ thẩm định", roles: [{ role: "appraiser", unit: null }] };
  }),
  ...Object.entries(WORKING_GROUP).map(([username, { person, position }]): Part => {
    const group = "Tổ giúp việc (tỉnh tự chấm)";
    return { username, person, position, group, roles: [{ role: "appraiser", unit: null }] };
  }),
  {
    username: "quantri",
    person: "Quản trị hệ thống",
    position: "Quản trị hệ thống",
    group: "Quản trị hệ thống",
    roles: [{ role: "administrator", unit: null }],
  },
];

function chiefOf(username: string): string {
  if (username === "vpubnd") return "Chánh Văn phòng";
  return COMMUNES.some((commune) => commune.username === username) ? "Chủ tịch UBND" : "Giám đốc";
}

/** Who may sign in, for the console. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = PARTS.map(({ username, position, group }) => ({
  username,
  password: DEMO_PASSWORD,
  position,
  group,
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
