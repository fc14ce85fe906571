import type { OfficialDocument } from "../documents/index.ts";
import { headTitle, ownerHead } from "../documents/index.ts";
import { viewRoundResult } from "../publication/index.ts";
import { momentWords } from "../vietnamTime.ts";
import type { Computed } from "./computed.ts";
import { fieldTable } from "./fieldTable.ts";
import { namesOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { rankingNotes } from "./rankingNotes.ts";
import { rankingPools } from "./rankingTable.ts";

/** Results by field as a paper of its own, across, a part for each ranking. */
export function annex(paper: PaperRound, computed: Computed): OfficialDocument {
  const { round, method } = paper;
  const { units } = viewRoundResult(method, computed.computation, computed.units);
  const pools = rankingPools(paper, units);
  return {
    head: ownerHead(namesOf(paper), null, paper.now),
    kind: "BẢNG TỔNG HỢP",
    about: `Kết quả theo lĩnh vực ${round.title}`,
    body: [
      {
        kind: "paragraph",
        text: `Bảng tổng hợp lập từ kết quả tính lúc ${momentWords(computed.computation.computedAt, "vi")}, theo ${method.method.title.vi}, phiên bản ${method.method.version}.`,
      },
      ...rankingNotes(paper, computed, units),
    ],
    closing: {
      recipients: [],
      signatures: [
        { capacity: null, position: "NGƯỜI LẬP BIỂU", name: null },
        { capacity: null, position: headTitle(namesOf(paper).owner), name: null },
      ],
    },
    annexes: pools.map((pool) => ({
      label: pool.label.toLocaleUpperCase("vi"),
      title: `Kết quả theo lĩnh vực ${round.title}`,
      attachedTo: null,
      landscape: true,
      body: [fieldTable(paper, pool.units)],
    })),
    draft: round.publishedAt === null,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}
