import type { Readable } from "node:stream";
import { AppError } from "../../../contract/errors.ts";
import type { PortalBook } from "../../../contract/portalChecks.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { attachEvidence } from "../../evidence/index.ts";
import { type EvidenceFile, takeFile, type Upload } from "../../files/index.ts";
import type { WriteTransaction } from "../../store.ts";
import { portalBook } from "./checkView.ts";
import { findCheck, lockCheck, requireReporter } from "./lockCheck.ts";

const PICTURES: readonly string[] = ["application/pdf", "image/png", "image/jpeg"];

/** Keeps the picture of a portal (PDF, PNG, JPEG) with its check; an earlier picture stays in the log and the store. */
export async function keepCapture(context: Context, id: string, upload: Upload): Promise<PortalBook> {
  await context.store.read(async (tx) => {
    const { frame, check } = await findCheck(context, tx, id);
    requireReporter(context, frame, check);
  });
  const file = await takeFile(context, upload);
  if (!PICTURES.includes(file.mediaType))
    throw new AppError("file-type-refused", `${file.mediaType} is no picture of a portal`);
  return context.store.write(async (tx) => {
    const { frame, check } = await lockCheck(context, tx, id);
    requireReporter(context, frame, check);
    const by = requireSignedIn(context.actor);
    await tx.workingGroup.updatePortalCheck({ ...check, file, evidence: null, at: frame.now, by });
    const { leaf, lead, wanted, state, checkedOn, note } = check;
    await tx.audit.append({
      chain: `round:${check.roundId}`,
      kind: "portal.reported",
      at: frame.now,
      actorId: by,
      unit: check.unit,
      data: { check: id, leaf, lead, wanted, state, checkedOn, note, file: file.sha256 },
    });
    return portalBook(context, tx, frame);
  });
}

export async function readCapture(
  context: Context,
  id: string,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read(async (tx) => (await findCheck(context, tx, id)).check.file);
  if (file === null) throw new AppError("not-found", `portal check ${id} has no picture`);
  return { file, content: await context.files.open(file.sha256) };
}

/** Attaches the picture to the leaf as evidence, in one act and one transaction. */
export async function attachCapture(context: Context, id: string): Promise<PortalBook> {
  return context.store.write(async (tx) => {
    const { frame, check } = await lockCheck(context, tx, id);
    const { file, wanted, checkedOn, address, portal, leaf } = check;
    if (file === null) throw new AppError("not-found", `portal check ${id} has no picture`);
    if (check.evidence !== null)
      throw new AppError("already-decided", `picture of ${id} is evidence already`);
    const saved = await attachEvidence(
      { ...context, store: within(tx) },
      { ...frame.sheet, leaf },
      {
        title: `Ảnh chụp công khai: ${wanted}`.slice(0, 300),
        documentNumber: "",
        documentDate: checkedOn ?? "",
        page: "",
        note: [portal, address].filter((part) => part !== "").join(", "),
        link: "",
      },
      file,
    );
    const evidence = saved.leaf.evidence.at(-1)?.id ?? null;
    const by = requireSignedIn(context.actor);
    await tx.workingGroup.updatePortalCheck({ ...check, evidence, at: frame.now, by });
    return portalBook(context, tx, frame);
  });
}

/** A store whose transactions are part of this one. */
function within(tx: WriteTransaction): Context["store"] {
  return { read: (work) => work(tx), write: (work) => work(tx) };
}
