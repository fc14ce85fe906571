import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { FigureFile } from "../../app/indices/index.ts";
import { AppError } from "../../contract/errors.ts";
import { refusalOfForm } from "../broken-form.ts";
import { faultOfIssue } from "../faultOfIssue.ts";
import { requireStorable } from "../storable-text.ts";

/** An own method comes as a text beside the file. */
const TEXT_LIMIT = 512 * 1024;

/** What is asked, and the file of figures where one came along. */
export interface Trial<T> {
  readonly asked: T;
  readonly file: FigureFile | null;
}

/** A form with the question as JSON (`request`) and at most one file of figures (`file`). */
export async function readTrial<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): Promise<Trial<z.infer<Schema>>> {
  if (!request.isMultipart()) throw new AppError("invalid", "a trial must come as multipart/form-data");
  try {
    const { text, file } = await readParts(request);
    return { asked: askedIn(schema, text), file };
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw refusalOfForm(error);
  }
}

async function readParts(
  request: FastifyRequest,
): Promise<{ readonly text: string; readonly file: FigureFile | null }> {
  let [text, file]: [string, FigureFile | null] = ["", null];
  for await (const part of request.parts({ limits: { fieldSize: TEXT_LIMIT } })) {
    if (part.type === "file") file = { name: part.filename ?? "", bytes: await part.toBuffer() };
    else if (part.fieldname === "request" && typeof part.value === "string") text = part.value;
  }
  if (file !== null) requireStorable({ name: file.name });
  return { text, file };
}

function askedIn<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  const read = schema.safeParse(plain(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, code, message, ...params }) =>
    faultOfIssue({
      instancePath: `/${path.map(String).join("/")}`,
      keyword: code,
      message,
      params: { ...params },
    }),
  );
  throw new AppError("invalid", "the question of a trial does not fit its schema", { faults });
}

function plain(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new AppError("invalid", "the question is not JSON", { faults: [NO_JSON] });
  }
}

const NO_JSON = {
  path: "request",
  vi: "Phần request phải là JSON đúng cú pháp.",
  en: "The part request must be sound JSON.",
};
