import { messages } from "./language.tsx";

/** Sections of a round in which the province is measured. */
export const MEASURED = messages({
  review: { vi: "Rà soát", en: "Review" },
  requests: { vi: "Yêu cầu bổ sung", en: "Requests" },
  meetings: { vi: "Cuộc họp", en: "Meetings" },
  portal: { vi: "Kiểm tra công khai", en: "Publication" },
  entry: { vi: "Nhập phần mềm của Bộ", en: "Ministry entry" },
});
