import { ERRORS } from "./errors.ts";

/** Every refusal of the API as Markdown, for `docs/errors.md`. */
export function errorsDocument(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, vi, en }]) => `| \`${code}\` | ${status} | ${vi} | ${en} |`,
  );
  return [
    "# Các lỗi mà hệ thống trả lời",
    "",
    "Trang này được tạo từ `src/contract/errors.ts`; kiểm thử so sánh hai nơi. Không sửa tay.",
    "",
    "| Mã | HTTP | Tiếng Việt | English |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
