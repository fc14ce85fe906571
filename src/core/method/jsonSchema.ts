import { z } from "zod";
import { methodSchema } from "./schema.ts";

/** The JSON Schema of a method file, for editors: made from the schema that reads the file. */
export function methodJsonSchema(): unknown {
  return z.toJSONSchema(methodSchema, { io: "input" });
}
