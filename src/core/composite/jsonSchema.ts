import { z } from "zod";
import { compositeSchema } from "./schema/composite.ts";

/** The JSON Schema of a composite method file, for editors: made from the schema that reads the file. */
export function compositeJsonSchema(): unknown {
  return z.toJSONSchema(compositeSchema, { io: "input" });
}
