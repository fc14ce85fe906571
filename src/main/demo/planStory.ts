/** An item of the demo's plan of the year: what stands at the leaf is reworded by hand, as an office would. */
interface DemoItem {
  readonly leaf: string;
  readonly measure: string;
  readonly target: string;
  readonly support: readonly string[];
  /** Month and day in the year of the plan. */
  readonly due: string;
  readonly budget?: string;
  /** `done`: accepted; `reported`: waits to be accepted; a share: under way. */
  readonly stands?: "done" | "reported" | number;
}

export const YEAR_ITEMS: readonly DemoItem[] = [
  {
    leaf: "3.2.1",
    measure:
      "Phê duyệt, công bố quy trình nội bộ của 380 thủ tục còn lại và cập nhật lên hệ thống một cửa điện tử",
    target: "100 % thủ tục có quy trình nội bộ được công bố",
    support: ["Sở Tư pháp", "Sở Khoa học và Công nghệ"],
    due: "09-30",
    stands: 0.7,
  },
  {
    leaf: "3.4.1",
    measure:
      "Giao ban hằng tuần về hồ sơ sắp đến hạn; gửi thư xin lỗi và công khai lý do với mọi hồ sơ quá hạn",
    target: "Hồ sơ của cơ quan cấp tỉnh đúng hạn đạt từ 98 %",
    support: ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"],
    due: "11-30",
    stands: 0.4,
  },
  {
    leaf: "4.2",
    measure: "Trình phê duyệt phương án sắp xếp cấp phó vượt quy định tại một cơ quan chuyên môn",
    target: "Không còn cơ quan vượt số lượng cấp phó",
    support: ["Văn phòng UBND tỉnh"],
    due: "06-30",
    stands: "done",
  },
  {
    leaf: "5.5",
    measure: "Thống nhất cách xác định vi phạm kỷ luật được tính điểm với cơ quan kiểm tra, thanh tra",
    target: "Có văn bản thống nhất trước kỳ tự chấm điểm",
    support: ["Sở Tư pháp"],
    due: "10-30",
    stands: "reported",
  },
  {
    leaf: "6.3.1",
    measure: "Ban hành quy chế quản lý, sử dụng tài sản công thuộc thẩm quyền của tỉnh",
    target: "Quy chế có hiệu lực trong năm",
    support: ["Sở Tư pháp"],
    due: "10-15",
    budget: "Trong dự toán chi thường xuyên",
  },
  {
    leaf: "7.6.1",
    measure: "Hướng dẫn nộp hồ sơ trực tuyến tại 12 xã, phường; giảm lệ phí đối với hồ sơ nộp trực tuyến",
    target: "Thủ tục trực tuyến có phát sinh hồ sơ đạt từ 60 %",
    support: ["Văn phòng UBND tỉnh"],
    due: "12-15",
    budget: "450 triệu đồng, nguồn sự nghiệp khoa học và công nghệ",
    stands: 0.25,
  },
];

/** Added to the next year's draft beside what is carried over. */
export const NEXT_LEAVES: readonly string[] = ["3.2.1", "3.4.1", "4.3.2", "6.3.1", "7.6.1"];

interface DemoComment {
  readonly department: string;
  /** Which item, from 1; none: the whole draft. */
  readonly item?: number;
  readonly text: string;
  readonly answer?: { readonly verdict: "taken" | "partly" | "declined"; readonly text: string };
}

export const COMMENTS: readonly DemoComment[] = [
  {
    department: "Văn phòng UBND tỉnh",
    item: 1,
    text: "Đề nghị giao Sở Tư pháp cùng chịu trách nhiệm rà soát, vì phần lớn quy trình chưa công bố thuộc lĩnh vực hộ tịch.",
    answer: { verdict: "taken", text: "Bổ sung Sở Tư pháp là cơ quan phối hợp." },
  },
  {
    department: "Sở Tài chính",
    item: 4,
    text: "Thời hạn quá gấp do phải lấy ý kiến thành viên UBND tỉnh. Đề nghị lùi hai tháng.",
    answer: {
      verdict: "partly",
      text: "Lùi một tháng; không lùi hai tháng vì quy chế phải có hiệu lực trước kỳ tự chấm điểm.",
    },
  },
  {
    department: "Sở Tài chính",
    text: "Phần kinh phí cần nêu rõ việc nào dùng dự toán được giao, việc nào đề nghị bổ sung.",
  },
  {
    department: "Sở Khoa học và Công nghệ",
    item: 5,
    text: "Đề nghị không tính các thủ tục không phát sinh nhu cầu trong ba năm khi xác định tỷ lệ.",
    answer: {
      verdict: "declined",
      text: "Cách tính do bộ tiêu chí quy định, tỉnh không thay đổi được; sẽ kiến nghị khi Bộ sửa tiêu chí.",
    },
  },
];

export const AGREEING: readonly string[] = ["Sở Tư pháp", "Sở Nông nghiệp và Môi trường"];

/** Year by year: value and rank of the province's own illustration of PAR INDEX, and of SIPAS. */
export const PERIOD_TARGETS: readonly (readonly [
  year: number,
  value: number,
  rank: number,
  sipas: number,
])[] = [
  [2026, 86, 20, 83],
  [2027, 87.5, 17, 84],
  [2028, 89, 14, 85],
  [2029, 90.5, 12, 86],
  [2030, 92, 10, 88],
];
