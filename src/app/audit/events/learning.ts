import { z } from "zod";
import { EvidenceId, LeafCode } from "../../../contract/ids.ts";
import { counted } from "../../../core/index.ts";
import { eventKind } from "../eventKind.ts";

/** Consents of units that others read how they met a leaf. */
export const learningEvents = {
  "leaf.shared": eventKind(
    z.object({ leaf: LeafCode, words: z.string(), documents: z.array(EvidenceId) }),
    ({ leaf, documents }) => ({
      vi: `Chia sẻ cách làm tiêu chí ${leaf}${documents.length > 0 ? `, kèm ${documents.length} tài liệu` : ""}`,
      en: `Shared how criterion ${leaf} was met${documents.length > 0 ? `, with ${counted(documents.length, "document")}` : ""}`,
    }),
  ),
  "leaf.unshared": eventKind(z.object({ leaf: LeafCode }), ({ leaf }) => ({
    vi: `Thôi chia sẻ cách làm tiêu chí ${leaf}`,
    en: `Stopped sharing how criterion ${leaf} was met`,
  })),
};
