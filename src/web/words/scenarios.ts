import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** What-if: the unit's sheet with other inputs, goals, saved scenarios. */
export const SCENARIOS = messages({
  title: { vi: "Phương án thử", en: "What if" },
  of: { vi: (unit: string) => `Phương án thử: ${unit}`, en: (unit: string) => `What if: ${unit}` },
  lead: {
    vi: "Thay số liệu của tiêu chí để xem điểm, nhóm và thứ hạng thay đổi thế nào. Không có gì được ghi vào phiếu tự chấm.",
    en: "Change the inputs of criteria and see points, group and rank move. Nothing is written to the sheet.",
  },
  round: { vi: "Đợt đánh giá", en: "Round" },
  countedSelf: {
    vi: "Tính từ điểm tự chấm hiện có của đơn vị.",
    en: "Starts from the unit's own score as it stands.",
  },
  countedPublished: {
    vi: "Đợt này đã công bố: phương án tính từ kết quả chính thức, chỉ để rút kinh nghiệm cho đợt sau.",
    en: "This round is published: the scenario starts from the official result, to learn for the next one.",
  },
  basisProvisional: {
    vi: (title: string, known: number) =>
      `So với điểm tạm thời của ${known} đơn vị khác trong “${title}”. Chỉ người chủ trì và lãnh đạo cấp trên thấy số này khi đợt chưa công bố.`,
    en: (title: string, known: number) =>
      `Set against provisional totals of ${known} other units in “${title}”, which only those who look over the round see.`,
  },
  basisSame: {
    vi: (title: string, known: number) =>
      `So với kết quả đã công bố của ${known} đơn vị khác trong “${title}”.`,
    en: (title: string, known: number) =>
      `Set against the published results of ${known} other units in “${title}”.`,
  },
  basisLast: {
    vi: (title: string, known: number) =>
      `Đợt này chưa công bố nên so với kết quả lần trước của ${known} đơn vị khác: “${title}”.`,
    en: (title: string, known: number) =>
      `This round is not published, so set against the last results of ${known} other units: “${title}”.`,
  },
  basisPublished: {
    vi: (index: string, year: string, known: number, all: number) =>
      `So với ${index} năm ${year} đã công bố: biết điểm của ${known}/${all} tỉnh khác${known < all ? "; hạng vì vậy là một khoảng, suy từ các hạng đã in" : ""}.`,
    en: (index: string, year: string, known: number, all: number) =>
      `Set against ${index} ${year} as published: totals of ${known} of ${all} other provinces are known${known < all ? ", so ranks are ranges between printed ranks" : ""}.`,
  },
  basisNone: {
    vi: "Chưa có kết quả nào của đơn vị khác để so, nên không tính thứ hạng.",
    en: "No results of others are known yet, so there is no rank.",
  },
  scaled: {
    vi: (from: string, to: string) => `Điểm của họ (thang ${from}) được quy về thang ${to}.`,
    en: (from: string, to: string) => `Their totals (out of ${from}) are brought to ${to}.`,
  },
  groupsFrom: {
    vi: (name: string) => `Bộ tiêu chí của đợt không chia nhóm; nhóm ở đây theo ${name}.`,
    en: (name: string) => `The round's criteria have no groups; those of ${name} are used.`,
  },
  year: { vi: "Năm công bố", en: "Year published" },
  yearKnown: {
    vi: (year: number, known: number) => `${year} (biết ${known})`,
    en: (year: number, known: number) => `${year} (${known} known)`,
  },
  illustration: { vi: "Số liệu minh họa, không phải kết quả thật.", en: "Illustration, not real results." },
  now: { vi: "Hiện nay", en: "Now" },
  after: { vi: "Theo phương án", en: "In the scenario" },
  total: { vi: "Tổng điểm", en: "Total" },
  group: { vi: "Nhóm", en: "Group" },
  rank: { vi: "Thứ hạng", en: "Rank" },
  noGroup: { vi: "không có", en: "none" },
  noRank: { vi: "không tính", en: "none" },
  gap: { vi: "Còn thiếu", en: "To go" },
  toGroup: {
    vi: (points: string, group: string) => `${points} điểm nữa thì lên ${group}`,
    en: (points: string, group: string) => `${points} more for ${group}`,
  },
  toAbove: {
    vi: (points: string, name: string) => `kém ${name} ${points} điểm`,
    en: (points: string, name: string) => `${points} behind ${name}`,
  },
  toBelow: {
    vi: (points: string, name: string) => `hơn ${name} ${points} điểm`,
    en: (points: string, name: string) => `${points} ahead of ${name}`,
  },
  more: { vi: (count: number) => ` và ${count} đơn vị khác`, en: (count: number) => ` and ${count} more` },
  upTo: {
    vi: (points: string) => `cao nhất có thể ${points}`,
    en: (points: string) => `${points} at most`,
  },
  unknown: {
    vi: (points: string, count: number) =>
      `${count} tiêu chí (${points} điểm) do nơi khác chấm và chưa có số liệu, như điều tra xã hội học, thống kê. Vì vậy hạng và nhóm là một khoảng: từ không được điểm nào đến được trọn phần này.`,
    en: (points: string, count: number) =>
      `${count} criteria (${points} points) are scored elsewhere and have no data yet, such as surveys. Rank and group are therefore ranges: from none of these points to all of them.`,
  },
  between: {
    vi: (low: string, high: string) => `từ ${low} đến ${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  assumed: { vi: "Giả định phần chưa có số liệu đạt", en: "Assume of the part without data" },
  assumedHint: {
    vi: "Phần trăm điểm tối đa, ví dụ 80. Để trống nếu không giả định.",
    en: "Percent of the maximum, for example 80. Leave empty to assume nothing.",
  },
  assumedFault: { vi: "Nhập số từ 0 đến 100.", en: "Enter a number from 0 to 100." },
  fields: { vi: "Điểm theo lĩnh vực", en: "Points by field" },
  field: { vi: "Lĩnh vực", en: "Field" },
  change: { vi: "Thay đổi", en: "Change" },
  criteria: { vi: "Tiêu chí", en: "Criteria" },
  legend: {
    vi: "Bên phải: điểm theo phương án, điểm tối đa và phần tăng (+), giảm (−) so với phiếu.",
    en: "On the right: points in the scenario, the maximum, and the gain (+) or loss (−) against the sheet.",
  },
  legendChanged: {
    vi: "Vạch bên trái: tiêu chí đã thay đổi.",
    en: "A line on the left: a criterion that was changed.",
  },
  search: { vi: "Tìm tiêu chí", en: "Find a criterion" },
  showLosing: { vi: "Chưa đủ điểm", en: "Not full" },
  showChanged: {
    vi: (count: number) => `Đã thay đổi (${count})`,
    en: (count: number) => `Changed (${count})`,
  },
  showAll: { vi: "Tất cả", en: "All" },
  none: { vi: "Không có tiêu chí nào khớp.", en: "No criterion matches." },
  noneText: { vi: "Đổi cách lọc hoặc từ tìm kiếm.", en: "Change the filter or the words." },
  max: { vi: (points: string) => `/${points}`, en: (points: string) => `/${points}` },
  outside: { vi: "nơi khác chấm", en: "scored elsewhere" },
  open: { vi: "Thử", en: "Try" },
  reset: { vi: "Bỏ thay đổi", en: "Undo" },
  part: {
    vi: (unit: string) =>
      `Bạn thử trên các tiêu chí cơ quan mình chủ trì, phối hợp. Kết quả bên cạnh là của ${unit}; số liệu của cơ quan khác không hiển thị.`,
    en: (unit: string) =>
      `You try the criteria that your agency leads or supports. The result is that of ${unit}; values of other agencies are not shown.`,
  },
  aside: { vi: "Coi như không áp dụng", en: "As if it did not apply" },
  asideHint: {
    vi: "Tính như khi đề nghị không áp dụng được chấp nhận.",
    en: "Reckoned as once such a request is accepted.",
  },
  apart: { vi: "Không áp dụng", en: "Does not apply" },
  resetAll: { vi: "Bỏ mọi thay đổi", en: "Undo all" },
  bonus: { vi: "Điểm cộng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
  notes: { vi: "Cần biết", en: "Good to know" },
  faults: { vi: "Phương án chưa tính được", en: "This scenario cannot be computed" },
  dropFaulty: { vi: "Bỏ các tiêu chí này", en: "Leave these out" },
  goal: { vi: "Tìm cách đạt mục tiêu", en: "Seek a goal" },
  goalLead: {
    vi: "Chọn mục tiêu và các tiêu chí còn làm được. Máy tìm cách ít công sức nhất để đạt, tính thêm trên các thay đổi đang có.",
    en: "Choose a goal and the criteria that can still be worked on. The least effort is sought on top of the changes already made.",
  },
  goalKind: { vi: "Mục tiêu", en: "Goal" },
  goalTotal: { vi: "Tổng điểm từ", en: "Total of at least" },
  goalGroup: { vi: "Nhóm", en: "Group" },
  goalRank: { vi: "Hạng không kém", en: "Rank or better" },
  goalTotalFault: {
    vi: (most: string) => `Nhập số điểm từ 0 đến ${most}.`,
    en: (most: string) => `Enter points from 0 to ${most}.`,
  },
  goalRankFault: { vi: "Nhập hạng là số nguyên từ 1.", en: "Enter a whole rank from 1." },
  goalUnknownFault: {
    vi: "Còn phần chưa có số liệu. Nhập giả định cho phần này trước khi tìm theo nhóm hoặc thứ hạng, nếu không kết quả sẽ tính phần này 0 điểm.",
    en: "A part has no data. Enter an assumption for it before seeking a group or rank, or it counts nothing.",
  },
  openLeaves: {
    vi: (chosen: number, all: number) => `Tiêu chí làm được: ${chosen}/${all}`,
    en: (chosen: number, all: number) => `Criteria to work on: ${chosen} of ${all}`,
  },
  openHint: {
    vi: "Công sức từ 1 (ít) đến 5 (nhiều) là để đạt điểm tối đa của tiêu chí; đạt một phần thì tính theo phần. Mức đặt sẵn theo quy tắc nguy cơ mất điểm.",
    en: "Effort from 1 (little) to 5 (much) is for all of a criterion; part of it costs that part. Set beforehand by the rules of risk.",
  },
  chooseOpen: { vi: "Chọn theo đề xuất", en: "As proposed" },
  chooseNone: { vi: "Bỏ chọn hết", en: "None" },
  effort: { vi: "Công sức", en: "Effort" },
  effortOf: { vi: (leaf: string) => `Công sức của ${leaf}`, en: (leaf: string) => `Effort of ${leaf}` },
  seek: { vi: "Tìm cách", en: "Seek" },
  seeking: { vi: "Đang tìm…", en: "Seeking…" },
  stopSeeking: { vi: "Dừng", en: "Stop" },
  noLeaf: { vi: "Chọn ít nhất một tiêu chí.", en: "Choose at least one criterion." },
  reachedAlready: { vi: "Mục tiêu này đã đạt với số liệu hiện có.", en: "This goal is reached already." },
  unreachable: {
    vi: (points: string, short: string) =>
      `Không thể đạt: tối đa ${points} điểm${short === "" ? "" : `, còn thiếu ${short} điểm`}.`,
    en: (points: string, short: string) =>
      `Out of reach: ${points} points at most${short === "" ? "" : `, ${short} short`}.`,
  },
  unreachableRemedy: {
    vi: "Chọn thêm tiêu chí làm được, nhập giả định cho phần chưa có số liệu, hoặc hạ mục tiêu.",
    en: "Choose more criteria, assume something of the part without data, or lower the goal.",
  },
  noSuchGoal: {
    vi: (points: string) =>
      `Mục tiêu cao hơn mức tối đa của bộ tiêu chí (${points} điểm) hoặc không có trong bộ tiêu chí.`,
    en: (points: string) =>
      `The goal is above what the criteria allow (${points} points), or they do not have it.`,
  },
  rankNotKnown: {
    vi: "Chưa biết điểm của tỉnh nào có hạng này nên không tìm được. Chọn năm khác, hạng khác, hoặc đặt mục tiêu theo điểm.",
    en: "No total with this rank is known. Choose another year or rank, or set a goal in points.",
  },
  cheapest: { vi: "Ít công sức nhất", en: "Least effort" },
  fewest: { vi: "Ít tiêu chí nhất", en: "Fewest criteria" },
  most: { vi: "Làm hết mức có thể", en: "All that can be done" },
  setSum: {
    vi: (leaves: number, effort: string, gain: string, total: string) =>
      `${leaves} tiêu chí, công sức ${effort}, tăng ${gain} điểm, thành ${total} điểm`,
    en: (leaves: number, effort: string, gain: string, total: string) =>
      `${counted(leaves, "criterion", "criteria")}, effort ${effort}, ${gain} points more, ${total} in all`,
  },
  same: { vi: "Cũng là cách ít tiêu chí nhất.", en: "It is the one with the fewest criteria too." },
  adopt: { vi: "Đưa vào phương án", en: "Put into the scenario" },
  adopted: { vi: "Đã đưa vào phương án.", en: "Put into the scenario." },
  nothingThere: { vi: "Không có cách tăng điểm ở:", en: "Nothing to gain at:" },
  saved: { vi: "Phương án đã lưu", en: "Saved scenarios" },
  savedNone: {
    vi: "Chưa có phương án nào được lưu. Thay số liệu rồi chọn “Lưu phương án”.",
    en: "Nothing saved yet. Change something, then choose “Save”.",
  },
  savedBy: {
    vi: (name: string, when: string) => `${name}, ${when}`,
    en: (name: string, when: string) => `${name}, ${when}`,
  },
  fresh: { vi: "Phương án mới", en: "New scenario" },
  save: { vi: "Lưu phương án", en: "Save" },
  saveAs: { vi: "Lưu thành phương án mới", en: "Save as new" },
  saveChanges: { vi: "Lưu thay đổi", en: "Save changes" },
  unsaved: { vi: "Chưa lưu", en: "Not saved" },
  name: { vi: "Tên phương án", en: "Title" },
  nameFault: {
    vi: "Nhập tên phương án, ít nhất 3 ký tự, ví dụ “Lên nhóm A”.",
    en: "Enter a title of 3 characters or more.",
  },
  note: { vi: "Ghi chú", en: "Note" },
  sharing: { vi: "Ai được xem", en: "Who may see it" },
  private: { vi: "Chỉ tôi", en: "Only me" },
  unit: { vi: "Người của đơn vị", en: "People of the unit" },
  office: {
    vi: "Đơn vị, cơ quan chủ trì và lãnh đạo cấp trên",
    en: "The unit, the office and the leader above",
  },
  link: {
    vi: "Người có địa chỉ và có quyền xem tình hình đơn vị",
    en: "Whoever has the address and may see the unit's outlook",
  },
  copyLink: { vi: "Chép địa chỉ", en: "Copy the address" },
  copied: { vi: "Đã chép địa chỉ.", en: "Address copied." },
  copy: { vi: "Sao chép", en: "Copy" },
  copyTo: { vi: "Sao chép sang đợt", en: "Copy to round" },
  copyTitle: { vi: (title: string) => `${title} (bản sao)`, en: (title: string) => `${title} (copy)` },
  putAway: { vi: "Cất phương án", en: "Put away" },
  putAwayAsk: {
    vi: (title: string) => `Cất phương án “${title}”? Phương án không còn trong danh sách; nhật ký vẫn ghi.`,
    en: (title: string) => `Put “${title}” away? It leaves every list; the log keeps it.`,
  },
  stale: { vi: "Số liệu đã đổi", en: "Figures changed" },
  staleSheet: {
    vi: (before: string, now: string) =>
      `Phiếu của đơn vị đã thay đổi từ khi lưu: khi lưu ${before} điểm, nay ${now} điểm.`,
    en: (before: string, now: string) =>
      `The sheet changed since this was saved: ${before} points then, ${now} now.`,
  },
  staleOthers: {
    vi: "Điểm của các đơn vị khác đã thay đổi từ khi lưu.",
    en: "Totals of others changed since this was saved.",
  },
  recompute: { vi: "Tính lại và lưu", en: "Compute again and keep" },
  ranksHidden: {
    vi: "Người lập tính thứ hạng theo điểm tạm thời chưa công bố, nên thứ hạng khi lưu không hiện ở đây. Thứ hạng bên cạnh so với kết quả lần trước.",
    en: "Its writer reckoned ranks among totals that are not public yet; they are not shown here. Ranks shown are against the last results.",
  },
  toPlan: { vi: "Chuyển thành kế hoạch", en: "Turn into a plan" },
  toTasks: { vi: "Giao nhiệm vụ", en: "Set tasks" },
  tasksLead: {
    vi: "Mỗi tiêu chí thay đổi thành một nhiệm vụ, kèm điểm dự kiến của phương án.",
    en: "Each changed criterion becomes a task with the points expected.",
  },
  tasksUnsaved: {
    vi: "Lưu phương án trước khi giao nhiệm vụ.",
    en: "Save the scenario before setting tasks.",
  },
  taskTitle: {
    vi: (label: string) => `Nâng điểm tiêu chí ${label}`,
    en: (label: string) => `Raise ${label}`,
  },
  taskName: { vi: "Nhiệm vụ", en: "Task" },
  lead_: { vi: "Cơ quan chủ trì", en: "Lead agency" },
  due: { vi: "Hạn", en: "Due" },
  dueFault: { vi: "Chọn hạn hoàn thành.", en: "Choose a deadline." },
  officeSets: { vi: "Cơ quan giao", en: "Set by" },
  expected: {
    vi: (points: string) => `dự kiến tăng ${points} điểm`,
    en: (points: string) => `${points} points expected`,
  },
  tasksMade: {
    vi: (count: number) => `Đã giao ${count} nhiệm vụ.`,
    en: (count: number) => `${counted(count, "task was", "tasks were")} set.`,
  },
  seeTasks: { vi: "Xem nhiệm vụ", en: "See the tasks" },
  compare: { vi: "So sánh hai phương án", en: "Compare two scenarios" },
  compareWith: { vi: "So với", en: "Compare with" },
  compareTitle: { vi: "So sánh phương án", en: "Scenarios side by side" },
  against: { vi: "So với kết quả", en: "Set against" },
  compareLeaves: { vi: "Tiêu chí thay đổi", en: "Changed criteria" },
  unchanged: { vi: "không đổi", en: "unchanged" },
  compareChoose: { vi: "Chọn hai phương án để so sánh.", en: "Choose two scenarios to compare." },
  savedAt: { vi: (when: string) => `Lưu lúc ${when}`, en: (when: string) => `Saved ${when}` },
  noSheetText: {
    vi: "Đơn vị này chưa có phiếu tự chấm trong đợt nào đã mở. Khi có đợt đánh giá, phương án bắt đầu từ phiếu của đợt đó.",
    en: "This unit has no sheet in any round that was opened. Once there is one, scenarios start from it.",
  },
  noSheet: { vi: "Chưa có phiếu nào để thử", en: "No sheet to try on" },
});
