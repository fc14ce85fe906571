import { AppError } from "../../contract/errors.ts";
import { MethodId, MethodVersion, type UploadMethod } from "../../contract/methods.ts";
import { nameInSource } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { storeDraft } from "./newOwnMethod.ts";
import { requireWriter } from "./ownMethodRights.ts";

/** Makes a draft from a file, faulty or not, under the id and version that it says of itself. */
export async function uploadMethod(
  context: Context,
  { source, ownerUnit }: UploadMethod,
): Promise<{ id: string; version: string }> {
  const by = requireWriter(context.actor, ownerUnit);
  const said = nameInSource(source);
  const [id, version] = [MethodId.safeParse(said.id), MethodVersion.safeParse(said.version)];
  if (!id.success || !version.success) throw nameless();
  const name = { id: id.data, version: version.data };
  await context.store.write(async (tx) => {
    const draft = await storeDraft(context, tx, { ...name, source, ownerUnit, madeFrom: "", by });
    await tx.audit.append({
      chain: "general",
      at: draft.createdAt,
      actorId: by,
      kind: "method.uploaded",
      data: { ...name, sha256: draft.sha256 },
    });
  });
  return name;
}

function nameless(): AppError {
  const fault = {
    path: "source",
    vi: 'Tệp chưa ghi mã và phiên bản ở đầu, ví dụ id: cchc-tinh-x và version: "2027". Bổ sung rồi tải lại.',
    en: 'The file does not say its id and version, such as id: cchc-tinh-x and version: "2027". Add them and upload again.',
  };
  return new AppError("invalid", "the uploaded method has no usable id and version", { faults: [fault] });
}
