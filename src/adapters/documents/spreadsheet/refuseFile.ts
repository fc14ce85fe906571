import { AppError } from "../../../contract/errors.ts";

/** A file that cannot be read, with what to do about it. */
export function refuseFile(log: string, vi: string, en: string): AppError {
  return new AppError("invalid", log, { faults: [{ path: "file", vi, en }] });
}

export const REFUSALS = {
  broken: () =>
    refuseFile(
      "the spreadsheet cannot be unpacked",
      "Tệp bảng tính bị hỏng. Mở tệp, lưu lại dạng XLSX rồi tải lên.",
      "The spreadsheet is damaged. Open it, save it as XLSX again and upload it.",
    ),
  locked: () =>
    refuseFile(
      "the spreadsheet is encrypted",
      "Tệp bảng tính có mật khẩu mở tệp. Bỏ mật khẩu, lưu lại rồi tải lên.",
      "The spreadsheet opens with a password only. Remove the password, save and upload it.",
    ),
  old: () =>
    refuseFile(
      "an old binary spreadsheet",
      "Tệp bảng tính dạng cũ (XLS, XLSB). Mở tệp, chọn Lưu thành, chọn XLSX rồi tải lên.",
      "The spreadsheet is of an old kind (XLS, XLSB). Save it as XLSX and upload that.",
    ),
  macros: () =>
    refuseFile(
      "the spreadsheet has macros",
      "Tệp bảng tính có macro. Lưu lại dạng XLSX (không có macro) rồi tải lên.",
      "The spreadsheet contains macros. Save it as XLSX without macros and upload that.",
    ),
  swollen: () =>
    refuseFile(
      "the spreadsheet is too large once unpacked",
      "Nội dung tệp bảng tính quá lớn. Xóa bớt hình ảnh, trang tính không cần rồi tải lên.",
      "The spreadsheet is too large once unpacked. Remove pictures and tabs that are not needed.",
    ),
  notATable: () =>
    refuseFile(
      "neither XLSX nor text in UTF-8",
      "Tệp không phải bảng tính XLSX hoặc CSV UTF-8. Lưu lại một trong hai dạng này rồi tải lên.",
      "The file is neither XLSX nor CSV in UTF-8. Save it as one of them and upload that.",
    ),
  openQuote: (line: number) =>
    refuseFile(
      `the quote on line ${line} is not closed`,
      `Dòng ${line} mở dấu ngoặc kép mà không đóng. Thêm dấu " ở cuối ô.`,
      `Line ${line} opens a quote that is never closed. Add a " at the end of the cell.`,
    ),
  bytes: (most: number) =>
    refuseFile(
      "the file is over the limit",
      `Tệp lớn hơn ${Math.floor(most / 1024 / 1024)} MB. Chia tệp thành nhiều phần rồi tải lên từng phần.`,
      `The file is larger than ${Math.floor(most / 1024 / 1024)} MB. Split it and upload the parts.`,
    ),
  rows: (tab: string, most: number) =>
    refuseFile(
      `over ${most} rows`,
      `${tab === "" ? "Tệp" : `Trang tính “${tab}”`} có quá ${most} dòng. Chia tệp rồi tải lên từng phần.`,
      `${tab === "" ? "The file" : `The tab “${tab}”`} has more than ${most} rows. Split it and upload the parts.`,
    ),
  columns: (tab: string, most: number) =>
    refuseFile(
      `over ${most} columns`,
      `${tab === "" ? "Tệp" : `Trang tính “${tab}”`} có quá ${most} cột. Xóa các cột không dùng rồi tải lên.`,
      `${tab === "" ? "The file" : `The tab “${tab}”`} has more than ${most} columns. Remove those not used.`,
    ),
  sheets: (most: number) =>
    refuseFile(
      `over ${most} tabs`,
      `Tệp có quá ${most} trang tính. Xóa các trang không dùng rồi tải lên.`,
      `The file has more than ${most} tabs. Remove those not used.`,
    ),
};
