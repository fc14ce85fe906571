import { parse } from "yaml";
import { z } from "zod";
import { changesOf } from "../../app/indices/index.ts";
import { type Changes, changesSchema, type Lang } from "../../core/index.ts";
import { CliRefusal } from "../command.ts";
import { readText } from "../methodFile.ts";

const fileSchema = changesSchema.extend({
  cuts: z.record(z.string(), z.array(z.number()).min(1)).optional(),
});

/** What is done otherwise than the method says, from a YAML or JSON file: steps, weights, weightFactors, drop, cuts. */
export async function readChanges(file: string | undefined, lang: Lang): Promise<Changes> {
  if (file === undefined) return {};
  const { cuts, ...given } = await readYaml(file, fileSchema, lang);
  return { ...changesOf(given), ...(cuts && { cuts }) };
}

/** A YAML or JSON file of this shape, or every fault with its place. */
export async function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  lang: Lang,
): Promise<z.infer<T>> {
  const text = await readText(file, lang);
  const read = schema.safeParse(plain(file, text, lang));
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `${file}: ${issue.path.join(".")}\n  ${issue.message}`);
  throw new CliRefusal(lines.join("\n"));
}

function plain(file: string, text: string, lang: Lang): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const head = lang === "vi" ? "không phải YAML hoặc JSON đúng cú pháp" : "is not sound YAML or JSON";
    throw new CliRefusal(`${file}: ${head}: ${said}`);
  }
}
