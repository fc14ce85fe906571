import { AppError } from "../../../contract/errors.ts";

function refuse(log: string, vi: string, en: string): AppError {
  return new AppError("invalid", log, { faults: [{ path: "file", vi, en }] });
}

/** Why a file is no template, with what to do about it. */
export const REFUSALS = {
  notWord: () =>
    refuse(
      "no Word document",
      "Tệp không phải văn bản Word dạng DOCX. Mở bằng Word, chọn Lưu thành, chọn DOCX rồi tải lên.",
      "The file is no Word document (DOCX). Open it in Word, save it as DOCX and upload that.",
    ),
  old: () =>
    refuse(
      "an old or locked Word file",
      "Tệp Word dạng cũ (DOC) hoặc có mật khẩu mở tệp. Bỏ mật khẩu, lưu lại dạng DOCX rồi tải lên.",
      "The file is of the old kind (DOC) or locked by a password. Remove the password, save it as DOCX and upload that.",
    ),
  broken: () =>
    refuse(
      "the file cannot be unpacked",
      "Tệp Word bị hỏng. Mở bằng Word, lưu lại dạng DOCX rồi tải lên.",
      "The Word file is damaged. Open it in Word, save it as DOCX again and upload it.",
    ),
  macros: () =>
    refuse(
      "the file has macros",
      "Tệp Word có macro (DOCM). Lưu lại dạng DOCX không có macro rồi tải lên.",
      "The file contains macros (DOCM). Save it as DOCX without macros and upload that.",
    ),
  embedded: () =>
    refuse(
      "the file has embedded objects",
      "Tệp Word có đối tượng nhúng (tệp khác, ActiveX). Xóa đối tượng nhúng rồi tải lên.",
      "The file holds embedded objects (other files, ActiveX). Remove them and upload it again.",
    ),
  outside: (target: string) =>
    refuse(
      "the file draws on content outside itself",
      `Tệp Word lấy nội dung từ bên ngoài (${target}). Mở bằng Word, bỏ liên kết (ngắt liên kết hình ảnh, mẫu gốc) rồi tải lên.`,
      `The file takes content from elsewhere (${target}). Break the link in Word (picture, attached template) and upload it again.`,
    ),
  tooLong: () =>
    refuse(
      "the text of the file is too long",
      "Phần chữ của tệp Word quá dài. Mẫu chỉ giữ phần chữ cố định; nội dung do hệ thống điền.",
      "The text of the Word file is too long. A template holds fixed words only; the rest is filled in for you.",
    ),
  swollen: () =>
    refuse(
      "the file is too large once unpacked",
      "Nội dung tệp Word quá lớn. Xóa bớt hình ảnh rồi tải lên; mẫu chỉ cần hình quốc huy, lô gô nhỏ.",
      "The file is too large once unpacked. Remove pictures; a template needs a small emblem at most.",
    ),
};
