import type { Transaction } from "kysely";
import type {
  PortalCheck,
  PortalWriting,
  WorkingGroupReader,
  WorkingGroupWriter,
} from "../../../app/workingGroup/index.ts";
import type { EvidenceId, FileId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

type Methods = Pick<WorkingGroupReader, "portalChecks" | "portalCheck"> &
  Pick<WorkingGroupWriter, "insertPortalCheck" | "updatePortalCheck" | "removePortalCheck">;

export function portalRows(tx: Tx): Methods {
  return {
    async portalChecks({ roundId, unit }) {
      const rows = await select(tx)
        .where("c.round_id", "=", roundId)
        .where("c.unit_key", "=", unit)
        .orderBy("c.created_at")
        .orderBy("c.id")
        .execute();
      return rows.map(checkOf);
    },
    async portalCheck(id) {
      const row = await select(tx).where("c.id", "=", id).executeTakeFirst();
      return row && checkOf(row);
    },
    async insertPortalCheck(check) {
      await keepFile(tx, check);
      const { at, by } = check;
      await tx
        .insertInto("portal_checks")
        .values({
          id: check.id,
          round_id: check.roundId,
          unit_key: check.unit,
          ...columnsOf(check),
          meeting_id: check.meetingId,
          row_version: 1,
          created_at: at,
          created_by: by,
          updated_at: at,
          updated_by: by,
        })
        .execute();
    },
    async updatePortalCheck(check) {
      await keepFile(tx, check);
      const { numUpdatedRows } = await tx
        .updateTable("portal_checks")
        .set({
          ...columnsOf(check),
          row_version: check.rowVersion + 1,
          updated_at: check.at,
          updated_by: check.by,
        })
        .where("id", "=", check.id)
        .where("row_version", "=", check.rowVersion)
        .where("removed_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async removePortalCheck(id, at, by) {
      await tx
        .updateTable("portal_checks")
        .set({ removed_at: at, updated_at: at, updated_by: by })
        .where("id", "=", id)
        .execute();
    },
  };
}

function columnsOf(check: PortalWriting) {
  return {
    leaf: check.leaf,
    wanted: check.wanted,
    portal: check.portal,
    address: check.address,
    lead_key: check.lead,
    support_keys: [...check.support],
    person: check.person,
    due: check.due,
    state: check.state,
    checked_on: check.checkedOn,
    note: check.note,
    file_id: check.file?.id ?? null,
    evidence_id: check.evidence,
  };
}

async function keepFile(tx: Tx, { file, at, by }: PortalWriting): Promise<void> {
  if (file === null) return;
  const { id, sha256, name, mediaType, size } = file;
  await tx
    .insertInto("files")
    .values({ id, sha256, name, media_type: mediaType, size, uploaded_at: at, uploaded_by: by })
    .onConflict((row) => row.column("id").doNothing())
    .execute();
}

/** Those that were removed are left out. */
function select(tx: Tx) {
  return tx
    .selectFrom("portal_checks as c")
    .innerJoin("accounts as a", "a.id", "c.updated_by")
    .leftJoin("files as f", "f.id", "c.file_id")
    .where("c.removed_at", "is", null)
    .selectAll("c")
    .select(["a.display_name", "f.sha256", "f.name", "f.media_type", "f.size"]);
}

function checkOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): PortalCheck {
  const { file_id, sha256, name, media_type, size } = row;
  const known = file_id !== null && sha256 !== null && name !== null && media_type !== null && size !== null;
  return {
    id: row.id,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    wanted: row.wanted,
    portal: row.portal,
    address: row.address,
    lead: row.lead_key as UnitKey,
    support: row.support_keys as UnitKey[],
    person: row.person,
    due: row.due,
    state: row.state,
    checkedOn: row.checked_on,
    note: row.note,
    file: known ? { id: file_id as FileId, sha256, name, mediaType: media_type, size } : null,
    evidence: row.evidence_id as EvidenceId | null,
    meetingId: row.meeting_id,
    rowVersion: row.row_version,
    updatedAt: row.updated_at,
    updatedByName: row.display_name,
  };
}
