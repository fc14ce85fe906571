import { z } from "zod";
import { MethodId, MethodVersion } from "../../contract/methods.ts";

export const methodParams = z.object({ id: MethodId, version: MethodVersion });

/** `<id>@<version>`. */
export const versionName = z
  .string()
  .max(200)
  .transform((text) => ({
    id: text.slice(0, text.lastIndexOf("@")),
    version: text.slice(text.lastIndexOf("@") + 1),
  }))
  .pipe(methodParams);
