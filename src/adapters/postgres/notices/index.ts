export { createNoticeRepository } from "./noticeRepository.ts";
