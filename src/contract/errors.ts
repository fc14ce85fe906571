/** Every refusal a caller can meet: HTTP status and the words a clerk understands. Tests check it both ways. */
export const ERRORS = {
  "not-found": { status: 404, vi: "Không tìm thấy nội dung này.", en: "This was not found." },
  "sign-in-needed": { status: 401, vi: "Bạn cần đăng nhập để làm việc này.", en: "Sign in to do this." },
  "sign-in-failed": {
    status: 401,
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.",
    en: "User name or password is wrong. Check Caps Lock and try again.",
  },
  "too-many-attempts": {
    status: 429,
    vi: "Bạn đã thử quá nhiều lần. Chờ một phút rồi thử lại.",
    en: "Too many attempts. Wait a minute and try again.",
  },
  "password-change-needed": {
    status: 403,
    vi: "Bạn cần đổi mật khẩu dùng một lần trước khi làm việc khác.",
    en: "Change your one-time password first.",
  },
  "not-allowed": {
    status: 403,
    vi: "Tài khoản của bạn không có quyền làm việc này. Liên hệ Sở Nội vụ nếu bạn cho rằng có nhầm lẫn.",
    en: "Your account may not do this. Ask the round owner if you think this is a mistake.",
  },
  "csrf-failed": {
    status: 403,
    vi: "Phiên làm việc đã cũ. Tải lại trang rồi thử lại; nội dung đã lưu không bị mất.",
    en: "This page is out of date. Reload and try again; saved work is kept.",
  },
  invalid: {
    status: 400,
    vi: "Có nội dung chưa hợp lệ. Xem chỉ dẫn bên dưới.",
    en: "Some input is not valid. See below.",
  },
  "stage-closed": {
    status: 409,
    vi: "Đã hết thời hạn của bước này nên không ghi nhận thay đổi. Liên hệ Sở Nội vụ nếu cần mở lại.",
    en: "The time for this step is over, so nothing was changed. Ask the round owner to reopen it.",
  },
  "stage-not-open": {
    status: 409,
    vi: "Bước này chưa đến thời gian thực hiện.",
    en: "This step has not started yet.",
  },
  "already-submitted": {
    status: 409,
    vi: "Phiếu đã gửi. Rút lại phiếu (trước thời hạn) rồi mới sửa.",
    en: "The sheet is already submitted. Take it back (before the deadline) to edit.",
  },
  "not-submitted": { status: 409, vi: "Phiếu chưa gửi.", en: "The sheet has not been submitted." },
  "changed-by-other": {
    status: 409,
    vi: "Người khác vừa sửa ô này. Xem giá trị của hai bên và chọn giá trị giữ lại.",
    en: "Somebody else has just changed this input. Compare both values and choose.",
  },
  "already-issued": {
    status: 409,
    vi: "Văn bản đã ban hành nên không sửa được nữa. Kế hoạch thì lập điều chỉnh; báo cáo thì đề nghị nơi nhận trả lại.",
    en: "This has been issued and cannot be edited. Amend the plan, or ask the recipient to return the report.",
  },
  "draft-changed": {
    status: 409,
    vi: "Nội dung đã được sửa sau khi bạn mở trang nên chưa ban hành. Tải lại trang, đọc bản mới rồi ban hành.",
    en: "The text was changed after you opened it, so nothing was issued. Reload, read the new text, then issue.",
  },
  "not-issued": { status: 409, vi: "Văn bản chưa ban hành.", en: "This has not been issued yet." },
  "comments-closed": {
    status: 409,
    vi: "Hiện không trong thời gian lấy ý kiến nên chưa ghi nhận góp ý. Liên hệ cơ quan soạn nếu cần gia hạn.",
    en: "Comments are not being taken now. Ask the office that wrote it for more time.",
  },
  "task-finished": {
    status: 409,
    vi: "Nhiệm vụ đã hoàn thành hoặc đã dừng. Cơ quan giao việc mở lại thì mới cập nhật được.",
    en: "This task is done or cancelled. The office that set it must reopen it first.",
  },
  "task-in-review": {
    status: 409,
    vi: "Nhiệm vụ đã báo cáo hoàn thành và đang chờ xác nhận.",
    en: "This task was reported as finished and waits to be accepted.",
  },
  "task-not-submitted": {
    status: 409,
    vi: "Nhiệm vụ chưa được báo cáo hoàn thành nên chưa thể xác nhận hay trả lại.",
    en: "This task was not reported as finished, so it cannot be accepted or returned.",
  },
  "task-not-finished": {
    status: 409,
    vi: "Nhiệm vụ đang thực hiện nên không cần mở lại.",
    en: "This task is still being worked on, so there is nothing to reopen.",
  },
  "with-leader": {
    status: 409,
    vi: "Nội dung này đã trình lãnh đạo nên không sửa được. Rút lại trước khi sửa, hoặc chờ lãnh đạo trả lại.",
    en: "This is with the leader and cannot be edited. Take it back first, or wait until the leader returns it.",
  },
  "not-presented": {
    status: 409,
    vi: "Chưa có gì trình lãnh đạo ở đây.",
    en: "Nothing has been laid before the leader here.",
  },
  "approval-needed": {
    status: 409,
    vi: "Lãnh đạo chưa duyệt. Trình lãnh đạo duyệt rồi mới gửi.",
    en: "The leader has not approved yet. Lay it before the leader first.",
  },
  "already-answered": {
    status: 409,
    vi: "Đơn vị đã gửi giải trình cho tiêu chí này; mỗi tiêu chí chỉ giải trình một lần.",
    en: "The explanation of this criterion was already sent; each criterion is explained once.",
  },
  "nothing-to-answer": {
    status: 409,
    vi: "Tiêu chí này không có nội dung cần trả lời hoặc xem lại.",
    en: "There is nothing to answer or to look at again at this criterion.",
  },
  "already-decided": {
    status: 409,
    vi: "Nội dung này đã có quyết định.",
    en: "This has already been decided.",
  },
  "objection-over": {
    status: 409,
    vi: "Hết thời hạn kiến nghị về kết quả này, hoặc đợt đánh giá không nhận kiến nghị.",
    en: "Objections to this result are no longer taken, or the round takes none.",
  },
  "above-maximum": {
    status: 400,
    vi: "Điểm vượt quá điểm tối đa của tiêu chí.",
    en: "The points exceed the maximum of the criterion.",
  },
  "reason-needed": {
    status: 400,
    vi: "Nhập lý do khi điểm thẩm định khác điểm tự chấm.",
    en: "Give a reason when the appraised score differs from the self score.",
  },
  "file-too-large": {
    status: 413,
    vi: "Tệp lớn hơn 25 MB. Nén tệp hoặc chỉ trích các trang cần chứng minh.",
    en: "The file is larger than 25 MB. Compress it or extract the pages that prove the point.",
  },
  "file-empty": {
    status: 400,
    vi: "Tệp không có nội dung. Chọn lại tệp.",
    en: "The file is empty. Choose it again.",
  },
  "file-type-refused": {
    status: 415,
    vi: "Chỉ nhận tệp PDF, JPEG, PNG, DOCX, XLSX.",
    en: "Only PDF, JPEG, PNG, DOCX and XLSX files are accepted.",
  },
  "file-type-differs": {
    status: 415,
    vi: "Nội dung tệp không khớp với phần mở rộng của tên tệp. Lưu lại tệp đúng định dạng rồi tải lên.",
    en: "The file's content does not match its name. Save it in the right format and upload again.",
  },
  "file-infected": {
    status: 422,
    vi: "Chương trình quét vi-rút phát hiện mã độc trong tệp nên không nhận. Quét lại máy tính của bạn và gửi bản sạch.",
    en: "The virus scanner found something harmful in the file, so it was not kept. Scan your machine and send a clean copy.",
  },
  "scanner-away": {
    status: 503,
    vi: "Chưa quét được vi-rút nên chưa nhận tệp. Thử lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống.",
    en: "The virus scanner does not answer, so the file was not taken. Try again in a few minutes, then tell the administrator.",
  },
  "document-in-use": {
    status: 409,
    vi: "Tài liệu đang dùng ở một tiêu chí nên chưa cất đi được. Gỡ khỏi tiêu chí trước; tài liệu trong phiếu đã gửi thì giữ lại.",
    en: "The document stands at a criterion, so it cannot be put away. Take it off there first; what was handed in stays.",
  },
  "method-changed": {
    status: 409,
    vi: "Bộ tiêu chí cùng mã và phiên bản đã được dùng với nội dung khác. Đặt số phiên bản mới.",
    en: "A method with this id and version was used with other content. Give it a new version.",
  },
  "method-exists": {
    status: 409,
    vi: "Mã và phiên bản này đã có bộ tiêu chí khác dùng. Đặt số phiên bản mới.",
    en: "Another method already has this id and version. Give it a new version.",
  },
  "method-released": {
    status: 409,
    vi: "Bộ tiêu chí đã phát hành nên không sửa được. Nhân bản thành phiên bản mới để sửa.",
    en: "The method is released and cannot be changed. Clone it into a new version.",
  },
  "method-faulty": {
    status: 409,
    vi: "Bộ tiêu chí còn lỗi nên chưa dùng được. Sửa các lỗi bên dưới.",
    en: "The method has faults and cannot be used yet. Mend those below.",
  },
  "method-edited-by-other": {
    status: 409,
    vi: "Người khác vừa lưu bản dự thảo này. Mở bản mới nhất rồi sửa tiếp.",
    en: "Somebody else has just saved this draft. Open the newest text and go on from there.",
  },
  "import-outdated": {
    status: 409,
    vi: "Số liệu trong hệ thống hoặc nội dung tệp đã thay đổi sau khi xem trước nên chưa ghi gì. Xem trước lại rồi ghi.",
    en: "The data here or the file changed after the preview, so nothing was written. Preview again, then write.",
  },
  "round-not-ready": {
    status: 409,
    vi: "Đợt đánh giá chưa đủ điều kiện.",
    en: "The round is not ready for this.",
  },
  "store-full": {
    status: 507,
    vi: "Máy chủ hết dung lượng lưu trữ nên chưa ghi được. Nội dung trước đó vẫn còn; báo quản trị hệ thống.",
    en: "The server's disk is full, so nothing was written. Earlier work is safe; tell the administrator.",
  },
  unexpected: {
    status: 500,
    vi: "Hệ thống gặp lỗi. Nội dung đã lưu không bị mất. Gửi mã yêu cầu bên dưới cho quản trị.",
    en: "Something went wrong. Saved work is kept. Send the request id below to the administrator.",
  },
} as const satisfies Record<string, { status: number; vi: string; en: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** One fault of an input: where it is, what is wrong and what to type instead. */
export interface Fault {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  readonly row?: number;
  readonly column?: string;
}

/** The one error form of the API. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly vi: string;
  readonly en: string;
  readonly requestId: string;
  readonly faults?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A refusal to a caller: `message` is for the log, the words for the person come from ERRORS. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { faults?: readonly Fault[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.faults = more.faults ?? [];
    this.details = more.details;
  }
}
