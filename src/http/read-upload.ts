import type { FastifyRequest } from "fastify";
import { AppError } from "../contract/errors.ts";
import { refusalOfForm } from "./broken-form.ts";
import { requireStorable } from "./storable-text.ts";

export interface Upload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly fields: Readonly<Record<string, string>>;
}

/** A form with one file and a few texts beside it, whole in memory: tables are small. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError("invalid", "a file must come as multipart/form-data");
  try {
    return await readParts(request);
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw refusalOfForm(error);
  }
}

async function readParts(request: FastifyRequest): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: Upload["file"] | null = null;
  for await (const part of request.parts()) {
    if (part.type === "file") file = { name: part.filename ?? "", bytes: await part.toBuffer() };
    else if (typeof part.value === "string") fields[part.fieldname] = part.value;
  }
  requireStorable(fields);
  if (file === null) throw new AppError("file-empty", "no file was sent");
  requireStorable({ name: file.name });
  return { file, fields };
}
