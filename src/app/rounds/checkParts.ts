import type { Fault } from "../../contract/errors.ts";
import { AppError } from "../../contract/errors.ts";
import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";
import { reachFaults } from "./reachFaults.ts";

interface NamedParts {
  readonly units?: readonly { readonly unit: UnitKey }[] | undefined;
  readonly assignments?:
    | readonly { readonly leaf: string; readonly lead: UnitKey; readonly support: readonly UnitKey[] }[]
    | undefined;
  readonly appraisers?: readonly { readonly account: AccountId }[] | undefined;
}

/**
 * Refuses, all at once, whatever a draft could not even be stored with: units and accounts that do not exist, things named
 * twice, and units that the office may not assess. Whether the round may open is another question, asked by `openingFaults`.
 */
export async function checkParts(tx: ReadTransaction, owner: UnitKey, parts: NamedParts): Promise<void> {
  const faults: Fault[] = [
    ...repeated(parts.units ?? [], ({ unit }) => unit, "units", "đơn vị", "unit"),
    ...repeated(parts.assignments ?? [], ({ leaf }) => leaf, "assignments", "tiêu chí", "criterion"),
    ...repeated(
      parts.appraisers ?? [],
      ({ account }) => account,
      "appraisers",
      "người thẩm định",
      "appraiser",
    ),
    ...(await unknownUnits(tx, parts)),
    ...(await reachFaults(tx, owner, parts.units ?? [])),
    ...(await unsuitableAppraisers(tx, parts)),
  ];
  if (faults.length > 0)
    throw new AppError("invalid", `${faults.length} faults in the parts of a round`, { faults });
}

function repeated<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  path: string,
  vi: string,
  en: string,
): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: `${path}.${index}`,
        vi: `${vi[0]?.toUpperCase()}${vi.slice(1)} ${key} có hai lần trong danh sách. Bỏ bớt một dòng.`,
        en: `The ${en} ${key} is listed twice. Remove one line.`,
      },
    ];
  });
}

async function unknownUnits(tx: ReadTransaction, parts: NamedParts): Promise<Fault[]> {
  const named: { path: string; key: UnitKey }[] = [
    ...(parts.units ?? []).map(({ unit }, index) => ({ path: `units.${index}.unit`, key: unit })),
    ...(parts.assignments ?? []).flatMap(({ lead, support }, index) => [
      { path: `assignments.${index}.lead`, key: lead },
      ...support.map((key) => ({ path: `assignments.${index}.support`, key })),
    ]),
  ];
  const found = await tx.units.byKeys([...new Set(named.map(({ key }) => key))]);
  const usable = new Set(found.filter(({ aggregate }) => !aggregate).map(({ key }) => key));
  return named
    .filter(({ key }) => !usable.has(key))
    .map(({ path, key }) => ({
      path,
      vi: `Không có đơn vị mang mã “${key}”. Chọn đơn vị trong danh sách.`,
      en: `There is no unit “${key}”. Choose one from the list.`,
    }));
}

async function unsuitableAppraisers(tx: ReadTransaction, parts: NamedParts): Promise<Fault[]> {
  const appraisers = parts.appraisers ?? [];
  if (appraisers.length === 0) return [];
  const accounts = await tx.access.accountsByIds(appraisers.map(({ account }) => account));
  const suitable = new Set(
    accounts
      .filter(
        ({ disabledAt, roles }) => disabledAt === null && roles.some(({ role }) => role === "appraiser"),
      )
      .map(({ id }) => id),
  );
  return appraisers.flatMap(({ account }, index) =>
    suitable.has(account)
      ? []
      : [
          {
            path: `appraisers.${index}.account`,
            vi: "Tài khoản này không có vai trò thẩm định hoặc đã bị khóa. Chọn người khác.",
            en: "This account is not an appraiser or is disabled. Choose somebody else.",
          },
        ],
  );
}
