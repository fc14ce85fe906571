import { shareLeaf } from "../../app/learning/index.ts";
import { addEntry, createList, noteDiscipline } from "../../app/recognition/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { COMMUNES, type Commune } from "./province.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

/** How good communes say that they met a leaf. */
const PRACTICES: readonly (readonly [commune: string, leaf: string, words: string])[] = [
  [
    "phuongvi",
    "1.1.1",
    "Dự thảo kế hoạch ngay từ tháng 12 năm trước, lấy ý kiến các phòng trong một tuần; ban hành trong tháng 01 và giao chỉ tiêu đến từng công chức.",
  ],
  [
    "banglang",
    "3.1.2",
    "Mỗi sáng thứ Hai đối chiếu danh mục thủ tục hành chính trên bảng niêm yết với Cổng dịch vụ công, sai đâu sửa ngay; có sổ ghi người đối chiếu.",
  ],
  [
    "hoaban",
    "3.3.1",
    "Mỗi chiều in danh sách hồ sơ đến hạn trong ba ngày tới, công chức ký nhận; hồ sơ nào vướng thì chủ tịch họp ngay sáng hôm sau.",
  ],
];

/** Three communes share how they met leaves of last year's round; a list for commendation is being drawn up. */
export async function proposeCommendation(stage: DemoStage, round: RoundId, year: number): Promise<void> {
  for (const [username, leaf, words] of PRACTICES) {
    const commune = communeCalled(username);
    const sheet = { roundId: round, unit: commune.key };
    const documents = (await stage.tx.evidence.evidenceOfSheet(sheet, leaf)).map(({ id }) => id);
    const consent = { words, documents, noPersonalData: true, version: 0 };
    await shareLeaf(stage.as(commune.username), { ...sheet, leaf }, consent);
  }
  const owner = stage.as(OWNER.username);
  const id = await createList(owner, {
    office: OWNER.key,
    round,
    tasksFrom: `${year}-01-01`,
    tasksUntil: stage.clock.today(),
  });
  const [winner, third] = [communeCalled("phuongvi"), communeCalled("hoaban")];
  await addEntry(owner, id, {
    award: "sang-kien",
    kind: "person",
    unit: winner.key,
    person: winner.person,
    job: "Công chức phụ trách CCHC",
    grounds:
      "Chủ trì sáng kiến rút ngắn thời gian trả kết quả tại Trung tâm Phục vụ hành chính công, được nhân rộng toàn tỉnh.",
    version: 1,
  });
  await noteDiscipline(owner, id, {
    unit: third.key,
    person: "",
    reason: "Quyết định phê bình bằng văn bản vì để lộ thông tin hồ sơ của công dân (minh họa).",
    version: 2,
  });
}

function communeCalled(username: string): Commune {
  const commune = COMMUNES.find((each) => each.username === username);
  if (commune === undefined) throw new RangeError(`no commune of the demo is called ${username}`);
  return commune;
}
