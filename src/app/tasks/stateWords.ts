import type { TaskState } from "../../contract/improvement.ts";
import type { TaskSource } from "../../contract/tasks.ts";

/** For files, which are Vietnamese throughout. */
export const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  "not-started": "Chưa thực hiện",
  doing: "Đang thực hiện",
  submitted: "Chờ xác nhận",
  returned: "Bị trả lại",
  done: "Hoàn thành",
  cancelled: "Đã dừng",
};
export const SOURCE_WORDS: Readonly<Record<TaskSource, string>> = {
  plan: "Kế hoạch",
  conclusion: "Kết luận hội nghị, cuộc họp",
  inspection: "Kết luận kiểm tra",
  duty: "Nhiệm vụ định kỳ",
  scenario: "Phương án",
  own: "Giao trực tiếp",
};
