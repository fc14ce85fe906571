import { z } from "zod";
import { UnitKey } from "../../../contract/ids.ts";
import { eventKind } from "../eventKind.ts";

export const unitEvents = {
  "unit.created": eventKind(z.object({ key: UnitKey, name: z.string(), family: z.string() }), (data) => ({
    vi: `Thêm đơn vị ${data.name}`,
    en: `Added unit ${data.name}`,
  })),
  "unit.edited": eventKind(
    z.object({
      key: UnitKey,
      name: z.string(),
      family: z.string(),
      parent: UnitKey.nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
    (data) => ({ vi: `Sửa đơn vị ${data.name}`, en: `Edited unit ${data.name}` }),
  ),
};
