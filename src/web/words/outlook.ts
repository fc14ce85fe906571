import { messages } from "./language.tsx";

export const OUTLOOK = messages({
  unit: { vi: "Đơn vị", en: "Unit" },
  own: { vi: "Của tôi", en: "Mine" },
  province: { vi: "Tỉnh", en: "Provinces" },
  department: { vi: "Sở, ngành", en: "Departments" },
  district: { vi: "Huyện", en: "Districts" },
  commune: { vi: "Xã, phường", en: "Communes" },
  others: { vi: "Đơn vị khác", en: "Other units" },
  noneTitle: { vi: "Chưa có đơn vị nào để xem", en: "There is no unit to show" },
  noneText: {
    vi: "Trang này dành cho lãnh đạo, đầu mối và người chủ trì của một đơn vị. Hãy hỏi người quản trị nếu bạn cần được giao đơn vị.",
    en: "This page is for leaders, focal points and owners of a unit. Ask the administrator if you should have one.",
  },
});
