import { AppError, type Fault } from "../../../contract/errors.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { RiskRulesView, SaveRiskRules } from "../../../contract/risk.ts";
import { type RiskFault, readRiskRules, rulesName } from "../../../core/index.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import { sha256 } from "../../audit/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { readRules } from "./readRules.ts";

type Note = Pick<SaveRiskRules, "note" | "baseVersion">;

/** From now on the office judges by rules of its own. Throws invalid with every fault of the text, each with its line. */
export async function saveRules(
  context: Context,
  office: UnitKey,
  { source, note, baseVersion }: SaveRiskRules,
): Promise<RiskRulesView> {
  requireAllowed(context.actor, "risk.rules", { kind: "unit", unit: office });
  const by = requireSignedIn(context.actor);
  const text = source.normalize("NFC");
  const reading = readRiskRules(text);
  if (!reading.ok) throw faulty(reading.faults);
  await context.store.write(async (tx) => {
    await lockAt(tx, office, baseVersion);
    const [hash, name] = [sha256(text), rulesName(reading.rules)];
    const at = context.clock.now();
    const saved = { office, source: text, sha256: hash, name, note, savedAt: at, savedBy: by };
    const version = await tx.risk.saveRules(saved);
    await tx.audit.append({
      chain: "general",
      at,
      actorId: by,
      unit: office,
      kind: "risk.rules-saved",
      data: { version, name, rules: reading.rules.rules.length, sha256: hash, note },
    });
  });
  return readRules(context, office);
}

/** Back to the rules that come with the program; those of the office stay readable. */
export async function dropRules(
  context: Context,
  office: UnitKey,
  { note, baseVersion }: Note,
): Promise<RiskRulesView> {
  requireAllowed(context.actor, "risk.rules", { kind: "unit", unit: office });
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    await lockAt(tx, office, baseVersion);
    const inUse = await tx.risk.rulesOf(office);
    if (inUse === undefined || inUse.source === null) return;
    const at = context.clock.now();
    const version = await tx.risk.saveRules({
      office,
      source: null,
      sha256: "",
      name: "",
      note,
      savedAt: at,
      savedBy: by,
    });
    await tx.audit.append({
      chain: "general",
      at,
      actorId: by,
      unit: office,
      kind: "risk.rules-dropped",
      data: { version, note },
    });
  });
  return readRules(context, office);
}

/** Two people who change the rules at once notice each other. */
async function lockAt(tx: WriteTransaction, office: UnitKey, baseVersion: number): Promise<void> {
  if ((await tx.units.byKey(office)) === null) throw new AppError("not-found", `no unit ${office}`);
  await tx.risk.lockRules(office);
  const version = (await tx.risk.rulesOf(office))?.version ?? 0;
  if (version !== baseVersion)
    throw new AppError(
      "changed-by-other",
      `rules of ${office} are at version ${version}, not ${baseVersion}`,
    );
}

function faulty(faults: readonly RiskFault[]): AppError {
  const told = faults.map(
    ({ line, path, words }): Fault => ({ path, vi: words.vi, en: words.en, row: line }),
  );
  return new AppError("invalid", `${faults.length} faults in risk rules`, { faults: told });
}
