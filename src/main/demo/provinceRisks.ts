import type { RiskMark } from "../../contract/riskMarks.ts";

/** How the working group sees a leaf. */
export interface DemoMark {
  readonly mark: Exclude<RiskMark, "sure">;
  readonly expected: number;
  readonly reason: string;
}

/**
 * The seven kinds of content that the meeting of 18/02/2020 named as at risk, and the sixth field in which it saw points
 * lost: the effect of reform, which others score.
 */
export const PROVINCE_RISKS: Readonly<Record<string, DemoMark>> = {
  "3.2.1": {
    mark: "at-risk",
    expected: 0.5,
    reason: "Còn 380 thủ tục chưa phê duyệt, công bố quy trình nội bộ; chưa đủ quyết định kèm theo",
  },
  "3.4.1": {
    mark: "at-risk",
    expected: 0.5,
    reason:
      "Hồ sơ đúng hạn của các cơ quan cấp tỉnh mới đạt 95 %; hơn 2.100 hồ sơ quá hạn chưa có giải trình",
  },
  "4.2": {
    mark: "at-risk",
    expected: 0.5,
    reason: "Một cơ quan có số lượng cấp phó vượt quy định, phương án sắp xếp chưa được phê duyệt",
  },
  "4.3.2": {
    mark: "at-risk",
    expected: 0.75,
    reason: "Tỷ lệ giảm biên chế so với năm 2015 chưa đạt mục tiêu; thiếu quyết định giao biên chế các năm",
  },
  "5.5": {
    mark: "at-risk",
    expected: 0.25,
    reason: "Trong năm có lãnh đạo và công chức bị kỷ luật; chưa thống nhất cách tính với cơ quan kiểm tra",
  },
  "6.3.1": {
    mark: "at-risk",
    expected: 0.5,
    reason: "Chưa ban hành quy chế quản lý, sử dụng tài sản công thuộc thẩm quyền của tỉnh",
  },
  "7.6.1": {
    mark: "at-risk",
    expected: 0.75,
    reason: "Tỷ lệ thủ tục cung cấp trực tuyến mức độ 3, 4 có phát sinh hồ sơ trong năm còn thấp",
  },
  "8.2.1": {
    mark: "lost",
    expected: 0.75,
    reason: "Vốn đầu tư thu hút trong năm thấp hơn năm trước; điểm do cơ quan thống kê xác định",
  },
};

/** Leaves with documents in order, which the group counts on; those of the other fields it has not looked at yet. */
export const PROVINCE_SURE: readonly string[] =
  "3.1.2 3.2.2 3.2.3 3.2.5 3.4.2 3.5.1 4.1 4.3.1 4.4.1 5.4 5.6 6.1 6.3.2 7.1 7.2 7.3".split(" ");

/** What the meeting decided on them; the last two wait for the next meeting. */
export const PROVINCE_DECIDED: readonly string[] = "3.2.1 3.4.1 4.2 4.3.2 5.5 6.3.1".split(" ");

export const ASSESSMENT = `Điểm tự chấm tạm thời cao hơn cùng kỳ năm trước, song còn mất điểm ở sáu lĩnh vực: cải cách thủ tục hành chính; tài chính công; chế độ công vụ và chất lượng cán bộ, công chức; tổ chức bộ máy; tác động của cải cách đến người dân, tổ chức và phát triển kinh tế - xã hội; xây dựng chính quyền điện tử, chính quyền số.
Nguyên nhân chủ yếu là một số cơ quan chậm cung cấp tài liệu kiểm chứng, giải trình chưa rõ cách tính, một số nội dung chưa công khai đầy đủ theo từng tiêu chí.`;
