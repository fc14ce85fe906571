import { z } from "zod";
import { AccountId, UnitKey } from "../../../contract/ids.ts";
import { eventKind } from "../eventKind.ts";

const place = z.object({ index: z.string(), component: z.string() });

/** Who leads which component of an index. */
export const leadEvents = {
  "lead.set": eventKind(
    place.extend({ lead: UnitKey, name: z.string(), account: AccountId.nullable() }),
    ({ index, component, name }) => ({
      vi: `Giao ${name} chủ trì phần ${component} của ${index}`,
      en: `Named ${name} to lead ${component} of ${index}`,
    }),
    {
      concerns: ({ lead, account }) => [
        { to: "unit", unit: lead },
        ...(account === null ? [] : [{ to: "account", account } as const]),
      ],
      link: () => "dieu-hanh",
    },
  ),
  "lead.removed": eventKind(place, ({ index, component }) => ({
    vi: `Thôi giao chủ trì phần ${component} của ${index}`,
    en: `Took back the lead of ${component} of ${index}`,
  })),
};
