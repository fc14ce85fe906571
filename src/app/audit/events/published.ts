import { z } from "zod";
import { eventKind } from "../eventKind.ts";

export const publishedEvents = {
  "published.imported": eventKind(
    z.object({ importId: z.string(), fileName: z.string(), added: z.int(), replaced: z.int() }),
    ({ fileName, added, replaced }) => ({
      vi: `Nhập kết quả công bố từ tệp ${fileName}: thêm ${added}, thay ${replaced}`,
      en: `Imported published results from ${fileName}: ${added} added, ${replaced} replaced`,
    }),
  ),
  "published.entered": eventKind(
    z.object({
      index: z.string(),
      year: z.int().nullable(),
      unit: z.string(),
      component: z.string(),
      value: z.string().nullable(),
      rank: z.int().nullable(),
      source: z.string(),
    }),
    ({ index, year, unit }) => ({
      vi: `Nhập kết quả công bố: ${index}, năm ${year ?? "không rõ"}, đơn vị ${unit}`,
      en: `Entered a published result: ${index}, ${year ?? "year not known"}, unit ${unit}`,
    }),
  ),
};
