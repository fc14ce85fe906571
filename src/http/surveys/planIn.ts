import type { z } from "zod";
import { AppError } from "../../contract/errors.ts";
import { faultOfIssue } from "../faultOfIssue.ts";

/** The plan that a form carries as JSON, or every fault of it with its place. */
export function planIn<Schema extends z.ZodType>(schema: Schema, text: string | undefined): z.infer<Schema> {
  const read = schema.safeParse(plain(text ?? "{}"));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, code, message, ...params }) =>
    faultOfIssue({
      instancePath: `/${["plan", ...path].map(String).join("/")}`,
      keyword: code,
      message,
      params: { ...params },
    }),
  );
  throw new AppError("invalid", "the plan of a survey is not valid", { faults });
}

function plain(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new AppError("invalid", "the plan is not JSON", {
      faults: [
        { path: "plan", vi: "Khai báo phải là JSON đúng cú pháp.", en: "The plan must be sound JSON." },
      ],
    });
  }
}
