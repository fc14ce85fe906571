/** One task of the demo: days are counted from the day of loading. */
export interface DemoTask {
  readonly title: string;
  readonly lead: string;
  readonly support?: readonly string[];
  readonly due: number;
  readonly source: "own" | "conclusion" | "inspection";
  readonly basis: string;
  /** A leaf of the province's own round. */
  readonly leaf?: string;
  readonly points?: number;
  /** Places in this list that must be done before. */
  readonly needs?: readonly number[];
  readonly division?: string;
  readonly person?: string;
  readonly share?: number;
  readonly words?: string;
  readonly reported?: number;
  readonly result?: string;
  /** `accepted`, or why it was returned. */
  readonly answer?: string;
  readonly asksUntil?: number;
  readonly cancelled?: string;
}

const CONCLUSION = "Thông báo số 85/TB-UBND, kết luận hội nghị công bố Chỉ số cải cách hành chính năm trước";
const INSPECTION = "Kết luận kiểm tra công vụ số 31/KL-SNV";
const PLAN = "Chỉ đạo của Ban Chỉ đạo cải cách hành chính tỉnh";
const [STP, STC, KHCN, NNMT, VP, SNV] = [
  "Sở Tư pháp",
  "Sở Tài chính",
  "Sở Khoa học và Công nghệ",
  "Sở Nông nghiệp và Môi trường",
  "Văn phòng UBND tỉnh",
  "Sở Nội vụ",
];
const BUDGET = { division: "phong-quan-ly-ngan-sach", person: "stc.ngansach" };
const PLANNING = { division: "phong-ke-hoach-tai-chinh", person: "snnmt.kehoach" };
const ours = { source: "conclusion", basis: CONCLUSION } as const;
const checked = { source: "inspection", basis: INSPECTION } as const;
const told = { source: "own", basis: PLAN } as const;
const accepted = { answer: "accepted" } as const;

/** What came of the losses of last year's index, from the first step to what is late. */
export const DEMO_TASKS: readonly DemoTask[] = [
  {
    ...ours,
    title: "Rà soát hồ sơ thủ tục hành chính quá hạn, xin lỗi người dân theo quy định",
    lead: VP,
    leaf: "3.4.1",
    due: -20,
    points: 0.5,
    share: 0.6,
    reported: -22,
    ...accepted,
  },
  {
    ...ours,
    title: "Cấu hình lại quy trình điện tử của 42 thủ tục có hồ sơ trễ hạn",
    lead: KHCN,
    support: [VP],
    leaf: "3.4.1",
    due: 4,
    points: 0.75,
    needs: [0],
    share: 0.45,
    words: "Đã xong 19/42 thủ tục.",
  },
  {
    ...ours,
    title: "Đánh giá lại tỷ lệ hồ sơ đúng hạn sau khi sửa quy trình",
    lead: VP,
    leaf: "3.4.1",
    due: 25,
    needs: [1],
    points: 0.25,
  },
  {
    ...ours,
    title: "Thực hiện xong kiến nghị thanh tra, kiểm toán về tài chính",
    lead: STC,
    leaf: "6.2",
    due: -6,
    points: 1,
    ...BUDGET,
    share: 0.55,
    words: "Đã xong 11/20 kiến nghị; còn vướng hồ sơ quyết toán hai dự án.",
  },
  {
    ...ours,
    title: "Nộp ngân sách theo kiến nghị kiểm toán về quản lý đất đai",
    lead: NNMT,
    leaf: "6.2",
    due: -3,
    points: 0.5,
    ...PLANNING,
    share: 0.8,
    words: "Còn một kiến nghị chờ Kho bạc xác nhận.",
  },
  {
    ...checked,
    title: "Bổ sung hồ sơ bổ nhiệm lãnh đạo cấp phòng còn thiếu",
    lead: NNMT,
    due: 9,
    reported: -4,
    answer: "Còn thiếu phiếu lấy ý kiến của ba trường hợp. Bổ sung rồi gửi lại.",
    result: "Đã rà soát, bổ sung hồ sơ 12 trường hợp.",
  },
  {
    ...checked,
    title: "Niêm yết lại thủ tục hành chính tại bộ phận một cửa",
    lead: "Xã Hoa Lau",
    due: -8,
    reported: -10,
    ...accepted,
    result: "Đã thay 64 bản niêm yết, có ảnh kèm theo.",
  },
  {
    ...checked,
    title: "Niêm yết lại thủ tục hành chính tại bộ phận một cửa",
    lead: "Xã Hoa Mua",
    due: 2,
    share: 0.5,
  },
  {
    ...checked,
    title: "Khắc phục tình trạng yêu cầu thêm giấy tờ ngoài quy định",
    lead: "Xã Hoa Mận",
    due: 5,
  },
  {
    ...told,
    title: "Rà soát, kiến nghị sửa văn bản quy phạm pháp luật không còn phù hợp",
    lead: STP,
    leaf: "2.3",
    due: -12,
    points: 0.5,
    share: 0.7,
    reported: -9,
    ...accepted,
    result: "Kiến nghị sửa 7 văn bản, bãi bỏ 3 văn bản.",
  },
  {
    ...told,
    title: "Theo dõi thi hành pháp luật lĩnh vực trọng tâm năm",
    lead: STP,
    support: [SNV],
    leaf: "2.2.2",
    due: 14,
    points: 0.5,
    share: 0.35,
  },
  {
    ...told,
    title: "Công bố thủ tục hành chính mới trong 3 ngày làm việc",
    lead: VP,
    leaf: "3.1.2",
    due: 7,
    points: 0.25,
    share: 0.9,
    reported: -1,
    result: "Đã công bố, đăng Cổng dịch vụ công 18 thủ tục.",
  },
  {
    ...told,
    title: "Đơn giản hóa 14 thủ tục hành chính nội bộ",
    lead: VP,
    support: [STP, STC],
    leaf: "3.1.1",
    due: 30,
    points: 0.5,
  },
  {
    ...told,
    title: "Sắp xếp đơn vị sự nghiệp công lập theo đề án",
    lead: SNV,
    leaf: "4.1",
    due: 40,
    points: 0.5,
    share: 0.2,
  },
  {
    ...told,
    title: "Xây dựng bản mô tả vị trí việc làm của sở, ngành",
    lead: SNV,
    leaf: "5.1",
    due: 12,
    points: 0.5,
    share: 0.75,
    words: "Còn Văn phòng UBND tỉnh và Sở Tài chính.",
  },
  {
    ...told,
    title: "Tập huấn đầu mối tự chấm điểm và lưu tài liệu kiểm chứng",
    lead: SNV,
    due: -15,
    share: 0.5,
    reported: -16,
    ...accepted,
    result: "Tập huấn 42 người, có danh sách và tài liệu.",
  },
  {
    ...ours,
    title: "Số hóa hồ sơ, kết quả giải quyết còn hiệu lực",
    lead: KHCN,
    leaf: "7.7",
    due: 21,
    points: 0.75,
    share: 0.3,
  },
  {
    ...ours,
    title: "Nâng tỷ lệ hồ sơ trực tuyến toàn trình lên 60%",
    lead: KHCN,
    support: [VP],
    leaf: "7.6.2",
    due: 28,
    points: 1,
    share: 0.4,
    asksUntil: 45,
  },
  {
    ...ours,
    title: "Kết nối phần mềm một cửa với cơ sở dữ liệu chuyên ngành đất đai",
    lead: KHCN,
    support: [NNMT],
    leaf: "7.6.1",
    due: 18,
    needs: [16],
    points: 0.5,
  },
  {
    ...ours,
    title: "Công khai ngân sách quý đúng hạn trên cổng thông tin",
    lead: STC,
    due: 3,
    points: 0.25,
    ...BUDGET,
    share: 0.6,
  },
  {
    ...told,
    title: "Giao quyền tự chủ tài chính cho đơn vị sự nghiệp",
    lead: STC,
    leaf: "6.4.1",
    due: 35,
    points: 0.5,
  },
  {
    ...told,
    title: "Thanh toán trực tuyến nghĩa vụ tài chính về đất đai",
    lead: NNMT,
    support: [STC],
    leaf: "7.6.3",
    due: 16,
    points: 0.5,
    ...PLANNING,
    share: 0.25,
  },
  {
    ...checked,
    title: "Chấn chỉnh tác phong tiếp dân",
    lead: "Xã Hoa Đào",
    due: -5,
    reported: -2,
    ...accepted,
    result: "Đã họp kiểm điểm, phân công lại người trực.",
  },
  {
    ...checked,
    title: "Cập nhật trạng thái hồ sơ đã trả kết quả trên phần mềm",
    lead: "Xã Hoa Gạo",
    due: 6,
    share: 0.65,
  },
  {
    ...checked,
    title: "Bố trí lại bảng hướng dẫn, chỗ ngồi chờ",
    lead: "Phường Hoa Sữa",
    due: 10,
    reported: -1,
    result: "Đã bố trí 16 chỗ ngồi, có ảnh.",
  },
  {
    ...told,
    title: "Lắp màn hình đánh giá hài lòng tại bộ phận một cửa",
    lead: "Phường Bằng Lăng",
    due: 20,
    cancelled: "Chuyển sang dùng mã QR chung của tỉnh",
  },
  {
    ...told,
    title: "Khảo sát nhanh người dân về trả kết quả",
    lead: "Phường Phượng Vĩ",
    due: 15,
    share: 0.4,
  },
  {
    ...told,
    title: "Chuẩn bị tài liệu kiểm chứng các tiêu chí do sở chủ trì",
    lead: STC,
    due: 8,
    support: [SNV],
    share: 0.5,
  },
  {
    ...told,
    title: "Chuẩn bị tài liệu kiểm chứng các tiêu chí do sở chủ trì",
    lead: STP,
    due: 8,
    support: [SNV],
    reported: -3,
    ...accepted,
  },
  {
    ...told,
    title: "Thông tin, tuyên truyền cải cách hành chính trên truyền hình tỉnh",
    lead: SNV,
    leaf: "1.4",
    due: 26,
    points: 0.25,
  },
];
