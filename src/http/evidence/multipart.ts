import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { EvidenceFile, Upload } from "../../app/files/index.ts";
import { AppError } from "../../contract/errors.ts";
import { refusalOfForm } from "../broken-form.ts";
import { requireStorable } from "../storable-text.ts";

/** Our own check refuses first, with words; this only stops a stream that nobody reads. */
const STREAM_LIMIT = 26 * 1024 * 1024;

export interface FileForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: EvidenceFile | null;
}

/** Reads a form of fields and at most one file; the file goes to `receive` as it comes. */
export async function readFileForm(
  request: FastifyRequest,
  receive: (upload: Upload) => Promise<EvidenceFile>,
): Promise<FileForm> {
  try {
    return await readParts(request, receive);
  } catch (refusal) {
    letTheRestPass(request);
    throw refusalOfForm(refusal);
  }
}

/** The parts arrive in the order of the form. */
async function readParts(
  request: FastifyRequest,
  receive: (upload: Upload) => Promise<EvidenceFile>,
): Promise<FileForm> {
  const fields: Record<string, unknown> = {};
  let file: EvidenceFile | null = null;
  if (!request.isMultipart()) throw new AppError("invalid", "a file must come as multipart/form-data");
  for await (const part of request.parts({ limits: { fileSize: STREAM_LIMIT } })) {
    if (part.type === "field") fields[part.fieldname] = part.value;
    else if (isChosen(part)) file = await receive({ name: part.filename, content: part.file });
    else part.file.resume();
  }
  requireStorable(fields);
  return { fields, file };
}

/** A browser shows our answer only when it could send its file to the end; cut off, it would report a broken line. */
function letTheRestPass({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

/** A file field left empty by the browser has no name. */
function isChosen({ filename }: MultipartFile): boolean {
  return filename !== undefined && filename !== "";
}
